import type { Command, Home } from '../command.ts';
import { EXIT } from '../exit-codes.ts';
import { findFiles } from '../lint/request.ts';
import { LINT_OPTIONS, lintOptions } from '../lint/options.ts';
import type { LintOptions } from '../lint/options.ts';
import { linesIn } from '../lint/lines.ts';
import { notesOf, problemsOf } from '../lint/problems.ts';
import { lintFiles } from '../lint/run.ts';
import { createReport } from '../report/report.ts';
import type { Report } from '../report/report.ts';
import { complain, note } from '../say.ts';
import { createProgress } from '../terminal/progress.ts';
import { openSink } from '../terminal/sink.ts';

/** Lints files and reports what an auditor would object to. */
export const lint: Command = {
  name: 'lint',
  parameters: '[PATH...]',
  summary: 'Lint files, folders and globs; without a path, the folder you stand in',
  notes: [
    'Each file is linted as part of its whole program, which is that of the nearest soc2.yaml; findings are reported for the paths asked. A path of - reads standard input.',
    `  soc2-runbooks lint
  soc2-runbooks lint runbooks/leaver.runbook.yaml
  soc2-runbooks lint --format json "teams/**/*.runbook.yaml"
  soc2-runbooks lint - --stdin-filename runbooks/leaver.runbook.yaml < draft.yaml`,
    'Exit codes: 0 nothing at error level, and no more warnings than --max-warnings allows; 1 findings; 2 wrong use, or a file that cannot be read. --severity and --quiet change what is reported, not the exit code.',
  ],
  options: LINT_OPTIONS,
  arguments: { least: 0, most: Infinity, what: 'files, folders and globs' },
  async run(input, home) {
    const options = lintOptions(input.options);
    if ('problem' in options) return complain(home, options.problem);
    const request = await findFiles(input.arguments, options.standIn, options.today, home);
    if ('problem' in request) return complain(home, request.problem);
    const outcome = await lintFiles(request, createProgress(home.errors));
    const report = createReport(outcome.files, home.folder, options.severity);
    const unwritten = await tell(report, options, home, linesIn(request.given));
    for (const each of notesOf(request, outcome, home.folder)) await note(home, each);
    const problems = [...problemsOf(request, outcome, home.folder), ...(unwritten === undefined ? [] : [unwritten])];
    for (const problem of problems) await complain(home, problem);
    return problems.length > 0 ? EXIT.misuse : verdict(report, options, home);
  },
};

/** Writes the report; resolves to a sentence where that failed. */
async function tell(
  report: Report,
  { format, output, quiet }: LintOptions,
  home: Home,
  linesOf: (uri: string) => Promise<readonly string[]>,
): Promise<string | undefined> {
  const sink = await openSink(output, home);
  if ('problem' in sink) return sink.problem;
  const { paint, width } = sink;
  for await (const text of format(report, { paint, width, folder: home.folder, quiet, linesOf }))
    await sink.write(text);
  return sink.end();
}

async function verdict({ counts, hidden }: Report, { maxWarnings }: LintOptions, home: Home): Promise<number> {
  const warnings = counts.warning + hidden.warning;
  if (warnings > maxWarnings) await note(home, `${warnings} warnings, and --max-warnings allows ${maxWarnings}`);
  return counts.error > 0 || warnings > maxWarnings ? EXIT.findings : EXIT.ok;
}
