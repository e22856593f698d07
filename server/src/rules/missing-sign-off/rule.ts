import { defineRule } from '../../contracts/rule.ts';
import type { Program } from '../../contracts/program.ts';
import { isKind } from '../../language/document.ts';
import { insertKey } from '../../language/edit/insert.ts';
import type { CalendarDate } from '../../language/forms/date.ts';
import { keyOf } from '../../language/model/read.ts';
import type { Runbook } from '../../language/model/runbook.ts';
import { grammarOf } from '../../language/schema/grammar.ts';
import { soleHolder } from '../../semantics/holders.ts';
import { lacks } from '../../semantics/lacks.ts';
import { doersOfAll } from '../../semantics/own-approval.ts';
import type { Identify } from '../../semantics/own-approval.ts';

const messages = {
  missing:
    'Nobody signs off a run of this runbook. An auditor sees an open thread, not a finished procedure; name in `signOff` who confirms that it is done.',
};

export const rule = defineRule({
  id: 'missing-sign-off',
  section: 'closure',
  severity: 'error',
  summary: 'A runbook in which nobody signs off a run.',
  criteria: ['CC5.3'],
  reads: ['roles', 'people'],
  check: {
    *runbook({ model }) {
      if (model && lacks(model, 'signOff')) yield { at: keyOf(model, 'signOff'), message: messages.missing, data: {} };
    },
  },
  fix(document, _report, { program, today }) {
    const { root } = document.syntax;
    if (!isKind(document, 'runbook') || !document.model || root?.kind !== 'mapping') return [];
    const by = likelySigner(document.model, program, today);
    const signOff = { by: by ?? '<role>', confirms: '<what the sign-off confirms>' };
    const title = by === undefined ? 'Insert a sign-off to fill in' : `Let \`${by}\` sign off`;
    return [{ title, edits: [insertKey(document, root, 'signOff', signOff, grammarOf('runbook'))], safe: false }];
  },
});

/**
 * Whoever answers for the work, else the owner: but nobody who does every step, since that would be self-approval.
 * Undefined where nobody is left.
 */
function likelySigner(
  model: Runbook,
  program: Pick<Program, 'roles' | 'people'> | undefined,
  today: CalendarDate,
): string | undefined {
  const identify: Identify = (role) => {
    const person = program && soleHolder(role, program, today);
    return person === undefined ? `role ${role}` : `person ${person}`;
  };
  const doers = new Set(doersOfAll(model.steps, identify).by.map(({ text }) => identify(text)));
  const candidates = [...model.raci.flatMap(({ accountable }) => accountable), ...(model.owner ? [model.owner] : [])];
  return candidates.map(({ text }) => text).find((role) => !doers.has(identify(role)));
}
