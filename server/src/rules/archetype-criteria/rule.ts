import { defineRule } from '../../contracts/rule.ts';
import { shown } from '../../language/forms/shown.ts';
import { written } from '../../language/syntax/tree.ts';
import { ARCHETYPES } from '../../semantics/archetypes.ts';
import { isMapped, operatedBy } from '../../semantics/mapping.ts';
import { outOfScope } from '../../semantics/scope.ts';

const messages = {
  unmapped: (archetype: string, criteria: readonly string[]) =>
    `A runbook of the archetype ${shown(archetype)} is expected to operate ${either(criteria)}, and this one is mapped to none of it. An auditor looks for it there; add what it operates.`,
};

export const rule = defineRule({
  id: 'archetype-criteria',
  section: 'controls',
  severity: 'information',
  summary: "A runbook that is mapped to none of its archetype's criteria.",
  criteria: [],
  reads: ['controls', 'scope'],
  check: {
    *runbook({ model }, { program }) {
      if (!model || model.archetype.length === 0) return;
      const all = [model, ...model.steps];
      // Where nothing at all is mapped, unmapped-runbook says it once.
      if (!all.some(isMapped)) return;
      const { criteria, complete } = operatedBy(all, program?.controls);
      if (!complete) return;
      for (const name of model.archetype) {
        const expected = (ARCHETYPES.get(name.text)?.criteria ?? []).filter(
          (id) => !(program && outOfScope(id, program.scope)),
        );
        if (expected.length === 0 || expected.some((id) => criteria.has(id))) continue;
        yield { at: written(name), message: messages.unmapped(name.text, expected) };
      }
    },
  },
});

function either(criteria: readonly string[]): string {
  return criteria.length === 1 ? criteria[0]! : `${criteria.slice(0, -1).join(', ')} or ${criteria.at(-1)}`;
}
