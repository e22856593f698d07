import { defineRule } from '../../contracts/rule.ts';
import type { Report } from '../../contracts/rule.ts';
import type { Document } from '../../language/document.ts';
import { inWords } from '../../language/forms/in-words.ts';
import { misplacedSuppressions, suppressionsOf } from '../../language/suppressions.ts';
import { mendings } from './mend.ts';
import type { Mend } from './mend.ts';

const messages = {
  withoutReason: (rules: readonly string[]) =>
    `No reason is given for suppressing ${inWords(rules)}. An auditor asks about every exception; write the reason behind \`--\`.`,
  withoutRule:
    'This comment names no rule, so it suppresses nothing. Write the rule and the reason: `# soc2-ignore-next-line rule -- reason`.',
  misplaced:
    'A suppression for the whole file counts only above the first key, so this one suppresses nothing. Move it there, or write `soc2-ignore-next-line`.',
  unknown:
    'The linter does not know this comment, so it suppresses nothing. Write `soc2-ignore-next-line`, or `soc2-ignore` above the first key.',
};

export const rule = defineRule({
  id: 'bad-suppression',
  section: 'reading',
  severity: 'warning',
  summary: 'A suppression without a reason, of an unknown rule, or that suppresses nothing.',
  criteria: ['CC3.4'],
  reads: [],
  // The engine, which knows every rule and finding, reports unknown rules and idle suppressions under this rule's name.
  check: { program: bad, runbook: bad, run: bad, playbook: bad },
  fix: (document, report) => mendings(document, report.data as Mend),
});

function* bad(document: Document): Iterable<Report> {
  for (const { comment, rules, reason } of suppressionsOf(document)) {
    const data: Mend = { start: comment.start };
    if (rules.length === 0) yield { at: comment, message: messages.withoutRule, data };
    else if (reason === undefined)
      yield { at: comment, message: messages.withoutReason(rules.map(({ id }) => id)), data };
  }
  for (const { word, comment, isKnown } of misplacedSuppressions(document))
    yield { at: word, message: isKnown ? messages.misplaced : messages.unknown, data: { start: comment.start } };
}
