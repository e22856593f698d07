import { defineRule } from '../../contracts/rule.ts';
import { isKind } from '../../language/document.ts';
import { insertItem } from '../../language/edit/insert-item.ts';
import type { Runbook, Step } from '../../language/model/runbook.ts';
import { valueOf, written } from '../../language/syntax/tree.ts';
import { ARCHETYPES } from '../../semantics/archetypes.ts';
import type { Archetype } from '../../semantics/archetypes.ts';
import { missingPhases } from '../../semantics/phases.ts';

const messages = {
  missing: (phase: string, archetype: string, also: string) =>
    `No step shows the phase \`${phase}\` of \`${archetype}\`. An auditor walks through these phases and takes a missing one for work that is not done; add a step${also}.`,
};

/** What else than a step shows a phase. */
const ALSO = { gate: ', or an `approval` on one', trigger: ', or a trigger that is not a schedule', nothing: '' };

interface Data {
  readonly phase: string;
  readonly archetype: string;
}

export const rule = defineRule({
  id: 'missing-phase',
  section: 'steps',
  severity: 'warning',
  summary: "A phase of the runbook's archetype that no step shows.",
  criteria: [],
  reads: [],
  check: {
    *runbook({ model }) {
      // Of a runbook without steps, no-steps speaks.
      if (!model || model.steps.length === 0) return;
      for (const { id: phase, archetype, node, byTrigger } of missingPhases(model)) {
        const also = phase === 'approval' ? ALSO.gate : byTrigger ? ALSO.trigger : ALSO.nothing;
        const data: Data = { phase, archetype: archetype.id };
        yield { at: written(node), message: messages.missing(phase, archetype.id, also), data };
      }
    },
  },
  fix(document, report) {
    const { phase, archetype } = report.data as Data;
    const { root } = document.syntax;
    const list = root?.kind === 'mapping' ? valueOf(root, 'steps') : undefined;
    if (!isKind(document, 'runbook') || !document.model || list?.kind !== 'sequence') return [];
    const neighbor = neighborOf(phase, ARCHETYPES.get(archetype)!, document.model);
    const index = neighbor ? list.items.indexOf(neighbor.step.node!) + neighbor.offset : list.items.length;
    const step = {
      id: freeId(phase, document.model),
      phase,
      do: '<one action in one system>',
      by: '<role>',
      system: '<system>',
    };
    const edit = insertItem(document, list, index, step);
    return edit ? [{ title: `Insert a step for the phase \`${phase}\``, edits: [edit], safe: false }] : [];
  },
});

/** The step next to which the phase belongs: the first of a later phase, else the last of an earlier one. */
function neighborOf(
  phase: string,
  { phases, anywhere = [] }: Archetype,
  { steps }: Runbook,
): { readonly step: Step; readonly offset: 0 | 1 } | undefined {
  const order = phases.map(({ id }) => id);
  const rank = order.indexOf(phase);
  const before = anywhere.find(({ id }) => id === phase)?.before;
  const later = new Set(rank === -1 ? [before] : order.slice(rank + 1));
  const earlier = new Set(rank === -1 ? [] : order.slice(0, rank));
  const next = steps.find((step) => step.phase !== undefined && later.has(step.phase.text));
  if (next) return { step: next, offset: 0 };
  const previous = steps.findLast((step) => step.phase !== undefined && earlier.has(step.phase.text));
  return previous && { step: previous, offset: 1 };
}

function freeId(phase: string, { steps }: Runbook): string {
  const taken = new Set(steps.map(({ id }) => id?.text));
  for (let count = 1; ; count += 1) {
    const id = count === 1 ? phase : `${phase}-${count}`;
    if (!taken.has(id)) return id;
  }
}
