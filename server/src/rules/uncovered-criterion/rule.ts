import type { Program } from '../../contracts/program.ts';
import { defineRule } from '../../contracts/rule.ts';
import type { RelatedReport } from '../../contracts/rule.ts';
import { inWords } from '../../language/forms/in-words.ts';
import { has, keyOf } from '../../language/model/read.ts';
import { ARCHETYPES } from '../../semantics/archetypes.ts';
import { CRITERIA, criterionLabel } from '../../semantics/catalog.ts';
import { operatedByRunbooks, runbooksIn } from '../../semantics/operated.ts';
import { outOfScope } from '../../semantics/scope.ts';

const messages = {
  uncovered: (id: string, what: string) =>
    `No active runbook operates ${criterionLabel(id)}. An auditor tests it by the records of a procedure and finds none; ${what}.`,
  nothing: (count: number) =>
    `No runbook is active, so nothing operates the ${count} criteria in scope that call for a procedure. An auditor has nothing to test; write the first runbook, or finish a draft.`,
  start: (archetypes: readonly string[]) => `write a runbook (start from ${inWords(archetypes, 'or')})`,
  write: 'map a runbook to it, or write one',
  finish: 'finish the draft that is mapped to it',
  draft: 'This draft is mapped to it',
};

/** How many archetypes a message offers: the first ones fit best. */
const MOST_OFFERED = 2;

export const rule = defineRule({
  id: 'uncovered-criterion',
  section: 'program',
  severity: 'warning',
  summary: 'A criterion in scope that calls for a procedure and that no active runbook operates.',
  criteria: ['CC5.3'],
  reads: ['scope', 'controls', 'runbooks', 'unread'],
  check: {
    *program({ model }, { program }) {
      if (!model || program?.unread === undefined) return;
      const active = runbooksIn('active', program.runbooks);
      const { criteria } = operatedByRunbooks(active, program.controls, program.unread);
      const uncovered = [...CRITERIA.values()].filter(
        ({ id, expectation }) =>
          expectation === 'operational' && !criteria.has(id) && outOfScope(id, program.scope) === undefined,
      );
      const at = keyOf(model, has(model, 'categories') ? 'categories' : 'report');
      if (active.length === 0 && program.unread === '' && uncovered.length > 0) {
        yield { at, message: messages.nothing(uncovered.length) };
        return;
      }
      const drafts = uncovered.length > 0 ? draftsOf(program) : [];
      for (const { id } of uncovered) {
        const related = relatedDrafts(id, drafts);
        yield { at, message: messages.uncovered(id, related.length > 0 ? messages.finish : adviceFor(id)), related };
      }
    },
  },
});

/** A runbook that will operate its criteria once it is active. */
interface Draft {
  readonly file: string;
  readonly criteria: ReadonlySet<string>;
}

function draftsOf({ runbooks, controls }: Pick<Program, 'runbooks' | 'controls'>): readonly Draft[] {
  return runbooksIn('draft', runbooks).map((draft) => ({
    file: draft.file,
    criteria: operatedByRunbooks([draft], controls).criteria,
  }));
}

function relatedDrafts(id: string, drafts: readonly Draft[]): readonly RelatedReport[] {
  return drafts
    .filter(({ criteria }) => criteria.has(id))
    .map(({ file }) => ({ file, definition: 'document', message: messages.draft }));
}

function adviceFor(id: string): string {
  const fitting = [...ARCHETYPES.values()]
    .filter(({ criteria }) => criteria.includes(id))
    .map((archetype) => archetype.id);
  return fitting.length > 0 ? messages.start(fitting.slice(0, MOST_OFFERED)) : messages.write;
}
