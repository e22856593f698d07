import { defineRule } from '../../contracts/rule.ts';
import type { Report } from '../../contracts/rule.ts';
import type { Document } from '../../language/document.ts';
import { parseDate, parseTime } from '../../language/forms/date.ts';
import { parseDuration } from '../../language/forms/duration.ts';
import { isId, isVersion } from '../../language/forms/names.ts';
import { shown } from '../../language/forms/shown.ts';
import type { Form } from '../../language/schema/grammar.ts';
import { written } from '../../language/syntax/tree.ts';
import { dateProblem, durationProblem, idProblem, timeProblem, versionProblem } from './problems.ts';

const messages = {
  invalid: (text: string, problem: string, reason: string) => `${shown(text)} ${problem}. ${reason}`,
};

interface Judge {
  readonly reads: (text: string) => boolean;
  /** Continues a sentence that begins with the value: what it is not, and what to write. */
  readonly problem: (text: string) => string;
  /** What an auditor makes of it. */
  readonly reason: string;
}

const JUDGES: ReadonlyMap<Form, Judge> = new Map<Form, Judge>([
  [
    'duration',
    {
      reads: (text) => parseDuration(text) !== undefined,
      problem: durationProblem,
      reason: 'Until it reads, nobody can say whether the time was kept.',
    },
  ],
  [
    'date',
    {
      reads: (text) => parseDate(text) !== undefined,
      problem: dateProblem,
      reason: 'An auditor has to place it inside or outside the report period.',
    },
  ],
  [
    'time',
    {
      reads: (text) => parseTime(text) !== undefined,
      problem: timeProblem,
      reason: 'An auditor puts the times of a run in order.',
    },
  ],
  [
    'version',
    { reads: isVersion, problem: versionProblem, reason: 'An auditor matches each run with the version it followed.' },
  ],
  ['id', { reads: isId, problem: idProblem, reason: 'Other files and the evidence refer to it by this name.' }],
]);

export const rule = defineRule({
  id: 'invalid-value',
  section: 'reading',
  severity: 'error',
  summary: 'A duration, date, time, version or id that does not read.',
  criteria: [],
  reads: [],
  check: { program: invalid, runbook: invalid, run: invalid, playbook: invalid },
});

function* invalid(document: Document): Iterable<Report> {
  for (const { node, form } of document.values) {
    const judge = JUDGES.get(form);
    // Of `true` and `false` the schema speaks; what is blank counts as absent.
    if (!judge || typeof node.value === 'boolean' || node.text.trim() === '' || judge.reads(node.text)) continue;
    yield { at: written(node), message: messages.invalid(node.text, judge.problem(node.text), judge.reason) };
  }
}
