import { defineRule } from '../../contracts/rule.ts';
import { severityAskedBy } from '../../semantics/requirements.ts';
import type { RelatedReport, Report } from '../../contracts/rule.ts';
import type { Program, RunbookFacts } from '../../contracts/program.ts';
import { replaceScalar } from '../../language/edit/replace.ts';
import { nearest } from '../../language/forms/nearest.ts';
import { shown } from '../../language/forms/shown.ts';
import type { Run } from '../../language/model/run.ts';
import type { Runbook } from '../../language/model/runbook.ts';
import { written } from '../../language/syntax/tree.ts';
import type { Scalar } from '../../language/syntax/tree.ts';
import { isSurely } from '../../semantics/spelling.ts';

const messages = {
  undefined: (what: string, id: string, home: string) =>
    `${home} has no ${what} ${shown(id)}. An auditor who follows it ends nowhere; name one that exists, or add it.`,
  near: (what: string, id: string, home: string, near: string) =>
    `${home} has no ${what} ${shown(id)}. An auditor who follows it ends nowhere; did you mean \`${near}\`?`,
  runbook: 'The runbook that was followed',
};

interface Data {
  readonly node: Scalar;
  readonly near: string;
}

export const rule = defineRule({
  id: 'undefined-reference',
  section: 'reading',
  severity: 'error',
  summary: 'A step, severity, trigger or evidence item that the file, or the runbook of a run, does not have.',
  criteria: [],
  reads: ['runbooks'],
  check: {
    // Half of a broken file is not there to be read, so nothing can be said of what it lacks.
    runbook: ({ model, syntax }) => (model && syntax.problems.length === 0 ? inRunbook(model) : []),
    run: ({ model }, { program }) => (model ? inRun(model, program?.runbooks) : []),
  },
  fix(document, report) {
    const { node, near } = report.data as Data;
    return [
      { title: `Change to \`${near}\``, edits: [replaceScalar(document, node, near)], safe: isSurely(near, node.text) },
    ];
  },
});

function* inRunbook(model: Runbook): Iterable<Report> {
  const steps = new Set(model.steps.flatMap(({ id }) => id?.text ?? []));
  const named = [
    ...[...model.evidence.values()].flatMap(({ covers }) => covers),
    ...model.steps.flatMap(({ repeat }) => repeat?.steps ?? []),
  ];
  // Of a runbook without steps, `no-steps` speaks.
  if (model.steps.length > 0) yield* undefinedAmong(named, steps, 'step', 'This runbook');
  // Where levels are asked for and none stands there, `missing-severity` speaks.
  if (model.severity.size === 0 && severityAskedBy(model)) return;
  const rows = model.communication.flatMap(({ severity }) => severity);
  yield* undefinedAmong(rows, new Set(model.severity.keys()), 'severity', 'This runbook');
}

function* inRun(run: Run, runbooks: Program['runbooks'] | undefined): Iterable<Report> {
  const runbook = followed(run, runbooks);
  if (!runbook) return;
  const home = `The runbook \`${runbook.id}\``;
  const related: readonly RelatedReport[] = [{ file: runbook.file, definition: 'document', message: messages.runbook }];
  const triggers = run.trigger?.id ? [run.trigger.id] : [];
  const items = run.steps.flatMap(({ evidence }) => evidence.flatMap(({ of }) => of ?? []));
  yield* undefinedAmong(triggers, new Set(runbook.triggers), 'trigger', home, related);
  yield* undefinedAmong(run.severity ? [run.severity] : [], new Set(runbook.severities), 'severity', home, related);
  yield* undefinedAmong(items, new Set(runbook.evidence), 'evidence item', home, related);
}

/** The runbook of a run, where it is one and in the version that was followed: of another one nothing is sure. */
function followed(run: Run, runbooks: Program['runbooks'] | undefined): RunbookFacts | undefined {
  const [runbook, ...others] = runbooks?.get(run.runbook?.text ?? '') ?? [];
  return others.length === 0 && runbook?.version === run.version?.text ? runbook : undefined;
}

function* undefinedAmong(
  named: readonly Scalar[],
  known: ReadonlySet<string>,
  what: string,
  home: string,
  related: readonly RelatedReport[] = [],
): Iterable<Report> {
  for (const node of named) {
    if (known.has(node.text)) continue;
    const near = nearest(node.text, known);
    const at = written(node);
    yield near === undefined
      ? { at, related, message: messages.undefined(what, node.text, home) }
      : { at, related, message: messages.near(what, node.text, home, near), data: { node: at, near } satisfies Data };
  }
}
