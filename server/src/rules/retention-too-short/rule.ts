import type { ReportFacts } from '../../contracts/program.ts';
import { defineRule } from '../../contracts/rule.ts';
import type { Report } from '../../contracts/rule.ts';
import { comparable, parseDuration } from '../../language/forms/duration.ts';
import { shown } from '../../language/forms/shown.ts';
import { written } from '../../language/syntax/tree.ts';
import type { Scalar } from '../../language/syntax/tree.ts';
import { outlives, periodOf } from '../../semantics/report-period.ts';

const messages = {
  program: (retain: string, asked: string) =>
    `${shown(retain)} is shorter than the ${shown(asked)} that the program asks for. Evidence may be gone before an auditor samples it; keep it at least as long.`,
  period: (retain: string, from: string, to: string) =>
    `${shown(retain)} is shorter than the report period, ${from} to ${to}. What was captured first is gone before the auditor asks for it; keep it longer.`,
  asked: 'The retention that the program asks for is set here',
  reported: 'The report period is set here',
};

interface Facts {
  readonly file: string;
  readonly retention: string | undefined;
  readonly report: ReportFacts;
}

export const rule = defineRule({
  id: 'retention-too-short',
  section: 'evidence',
  severity: 'warning',
  summary:
    "Evidence that is kept for a shorter time than the program's retention, or than the period of a type II report.",
  criteria: [],
  reads: ['retention', 'report'],
  check: {
    *runbook({ model }, { program }) {
      if (!model || !program) return;
      const retains = [model.evidenceDefaults?.retain, ...[...model.evidence.values()].map((item) => item.retain)];
      for (const retain of retains) yield* tooShort(retain, program);
    },
    // A default that is too short is said once, where it stands.
    *program({ model }, { program }) {
      if (program) yield* tooShort(model?.evidenceDefaults?.retain, program);
    },
  },
});

function* tooShort(retain: Scalar | undefined, { file, retention, report }: Facts): Iterable<Report> {
  const duration = retain && parseDuration(retain.text);
  if (!retain || !duration) return;
  const at = written(retain);
  const asked = retention === undefined ? undefined : parseDuration(retention);
  const period = periodOf(report);
  if (asked && comparable(duration) < comparable(asked)) {
    const related = [{ file, definition: 'retention' as const, message: messages.asked }];
    yield { at, message: messages.program(retain.text, retention!), related };
  } else if (period && !outlives(duration, period)) {
    const related = [{ file, definition: 'report' as const, message: messages.reported }];
    yield { at, message: messages.period(retain.text, period.from, period.to), related };
  }
}
