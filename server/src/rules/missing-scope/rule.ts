import { defineRule } from '../../contracts/rule.ts';
import { inWords } from '../../language/forms/in-words.ts';
import { keyOf } from '../../language/model/read.ts';
import type { Runbook } from '../../language/model/runbook.ts';
import { gapsOf, lacks } from '../../semantics/lacks.ts';
import { NO_SYSTEM } from '../../semantics/systems.ts';

const messages = {
  missing:
    'This runbook does not say what it covers. An auditor cannot tell which cases it should have been used for; add `scope` with `covers` and `systems`.',
  incomplete: (keys: readonly string[]) =>
    `The scope does not give ${inWords(keys, 'or')}. An auditor cannot tell which cases and systems the procedure answers for; add ${keys.length > 1 ? 'them' : 'it'}.`,
};

export const rule = defineRule({
  id: 'missing-scope',
  section: 'scope',
  severity: 'warning',
  summary: 'A runbook that does not say what it covers, or which systems it reaches.',
  criteria: [],
  reads: [],
  check: {
    *runbook({ model }) {
      if (!model) return;
      if (lacks(model, 'scope')) yield { at: keyOf(model, 'scope'), message: messages.missing };
      if (!model.scope || lacks(model, 'scope')) return;
      const { scope } = model;
      const asked = isOutsideSystems(model) ? ['covers'] : ['covers', 'systems'];
      const missing = asked.filter((key) => lacks(scope, key));
      for (const { at, keys } of gapsOf(scope, missing)) yield { at, message: messages.incomplete(keys) };
    },
  },
});

/** Whether every step says that it is done outside any system, so that there is none to list. */
function isOutsideSystems({ steps }: Runbook): boolean {
  return (
    steps.length > 0 && steps.every(({ system }) => system.length > 0 && system.every(({ text }) => text === NO_SYSTEM))
  );
}
