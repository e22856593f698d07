import { defineRule } from '../../contracts/rule.ts';
import type { Fix } from '../../contracts/finding.ts';
import type { Document } from '../../language/document.ts';
import { isKind } from '../../language/document.ts';
import { insertKey } from '../../language/edit/insert.ts';
import { has, keyOf } from '../../language/model/read.ts';
import { grammarOf } from '../../language/schema/grammar.ts';
import type { Mapping } from '../../language/syntax/tree.ts';
import { CRITERIA, criterionLabel } from '../../semantics/catalog.ts';
import { isMapped } from '../../semantics/mapping.ts';

const messages = {
  unmapped:
    'This step is tied to no criterion and no control. An auditor cannot walk from it back to the control matrix; add `criteria` or `controls`.',
};

interface Data {
  readonly step: Mapping;
}

/** How many of the runbook's own criteria and controls are offered one by one. */
const MOST_OFFERED = 8;
/** Up to how many criteria a step may plausibly support all. */
const FEW = 3;

export const rule = defineRule({
  id: 'unmapped-step',
  section: 'controls',
  severity: 'error',
  summary: 'A step that is tied to no criterion and no control.',
  criteria: [],
  reads: [],
  check: {
    *runbook({ model }) {
      if (!model) return;
      // Where nothing at all is mapped, unmapped-runbook says it once.
      if (!isMapped(model) && !model.steps.some(isMapped)) return;
      for (const step of model.steps) {
        if (isMapped(step)) continue;
        const key = has(step, 'criteria') || !has(step, 'controls') ? 'criteria' : 'controls';
        const data = step.node && isMapped(model) ? { data: { step: step.node } satisfies Data } : {};
        yield { at: keyOf(step, key), message: messages.unmapped, ...data };
      }
    },
  },
  fix(document, report) {
    if (!isKind(document, 'runbook') || !document.model) return [];
    const { step } = report.data as Data;
    const criteria = unique(document.model.criteria).filter((id) => CRITERIA.has(id));
    const controls = unique(document.model.controls);
    const single = [
      ...criteria.map((id) => tie(document, step, 'criteria', [id], criterionLabel(id))),
      ...controls.map((id) => tie(document, step, 'controls', [id], `the control ${id}`)),
    ].slice(0, MOST_OFFERED);
    const several = criteria.length > 1 && criteria.length <= FEW;
    return several ? [...single, tie(document, step, 'criteria', criteria, criteria.join(', '))] : single;
  },
});

function tie(document: Document, step: Mapping, key: string, ids: readonly string[], label: string): Fix {
  const grammar = grammarOf('runbook').properties.get('steps')!.items!;
  return { title: `Tie the step to ${label}`, edits: [insertKey(document, step, key, ids, grammar)], safe: false };
}

function unique(scalars: readonly { readonly text: string }[]): readonly string[] {
  return [...new Set(scalars.map(({ text }) => text))];
}
