import type { ScopeFacts } from '../../contracts/program.ts';
import { defineRule } from '../../contracts/rule.ts';
import { isKind } from '../../language/document.ts';
import { insertKey } from '../../language/edit/insert.ts';
import { has, keyOf } from '../../language/model/read.ts';
import type { Runbook } from '../../language/model/runbook.ts';
import { grammarOf } from '../../language/schema/grammar.ts';
import { archetypesOf } from '../../semantics/archetypes.ts';
import { CRITERIA } from '../../semantics/catalog.ts';
import { isMapped } from '../../semantics/mapping.ts';
import { outOfScope } from '../../semantics/scope.ts';

const messages = {
  unmapped:
    'This runbook names no criterion and no control that it operates. An auditor cannot walk from the control matrix to it; add `criteria` or `controls`.',
};

export const rule = defineRule({
  id: 'unmapped-runbook',
  section: 'controls',
  severity: 'error',
  summary: 'A runbook whose header names neither criteria nor controls.',
  criteria: [],
  reads: ['scope'],
  check: {
    *runbook({ model }, { program }) {
      if (!model || isMapped(model)) return;
      const key = has(model, 'criteria') || !has(model, 'controls') ? 'criteria' : 'controls';
      const data = offers(model, program?.scope).length > 0 ? { data: {} } : {};
      yield { at: keyOf(model, key), message: messages.unmapped, ...data };
    },
  },
  fix(document, _report, { program }) {
    const { root } = document.syntax;
    if (!isKind(document, 'runbook') || !document.model || root?.kind !== 'mapping') return [];
    return offers(document.model, program?.scope).map(({ from, criteria }) => ({
      title: `Map it to ${criteria.join(', ')} (${from})`,
      edits: [insertKey(document, root, 'criteria', criteria, grammarOf('runbook'))],
      safe: false,
    }));
  },
});

interface Offer {
  readonly from: string;
  readonly criteria: readonly string[];
}

/** What the header can be mapped to: what the archetype is expected to operate, or what the steps say they do. */
function offers(model: Runbook, scope: ScopeFacts | undefined): readonly Offer[] {
  const usable = (ids: readonly string[]): string[] =>
    [...new Set(ids)].filter((id) => CRITERIA.has(id) && !(scope && outOfScope(id, scope)));
  const archetype = usable(archetypesOf(model).flatMap(({ criteria }) => criteria));
  const steps = usable(model.steps.flatMap(({ criteria }) => criteria.map(({ text }) => text)));
  const all = [
    { from: 'what its archetype operates', criteria: archetype },
    { from: 'what its steps name', criteria: steps },
  ];
  return all.filter(({ criteria }) => criteria.length > 0);
}
