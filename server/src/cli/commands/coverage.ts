import type { Coverage } from '../../contracts/coverage.ts';
import { coverageTables } from '../../views/index/coverage-tables.ts';
import { tablesAsCsv } from '../../views/tables/csv.ts';
import { tablesAsHtml } from '../../views/tables/html.ts';
import { tablesAsMarkdown } from '../../views/tables/markdown.ts';
import type { Command, Home } from '../command.ts';
import { coverageJson } from '../coverage/json.ts';
import { coverageText } from '../coverage/text.ts';
import { EXIT } from '../exit-codes.ts';
import { dayOf } from '../lint/options.ts';
import { loadPrograms, onlyProgram } from '../program/load.ts';
import { complain, note } from '../say.ts';
import { openSink } from '../terminal/sink.ts';
import type { Sink } from '../terminal/sink.ts';

/** Shows what operates each criterion and control. */
export const coverage: Command = {
  name: 'coverage',
  parameters: '[FOLDER]',
  summary: 'Show the criteria and controls of a program, and which runbooks operate them',
  notes: [
    'Covered: an active runbook that is reviewed in time, tested and without errors operates it, in a step that captures evidence. Weak: it is only claimed. Gap: nothing claims it. The percentage is covered over covered, weak and gap.',
    `  soc2-runbooks coverage
  soc2-runbooks coverage --min 90
  soc2-runbooks coverage --format markdown --output coverage.md`,
  ],
  options: [
    {
      name: 'format',
      value: 'FORMAT',
      choices: ['text', 'json', 'markdown', 'csv', 'html'],
      summary: 'How to show it: text, json, markdown, csv or html; text if left out',
    },
    { name: 'min', value: 'PERCENT', summary: 'End with 1 if less than this is covered' },
    { name: 'output', value: 'FILE', summary: 'Write to a file, not to standard output' },
    { name: 'today', value: 'DATE', summary: 'The day to look at it from, as 2026-06-30; today if left out' },
  ],
  arguments: { least: 0, most: 1, what: 'one folder' },
  async run({ arguments: [folder], options }, home) {
    const today = dayOf(options);
    if (typeof today !== 'string') return complain(home, today.problem);
    const least = Number(options.get('min') ?? '0');
    if (!/^\d{1,3}(\.\d{1,3})?$/.test(options.get('min') ?? '0') || least > 100)
      return complain(home, `"${options.get('min')}" is no value for --min; it takes a number from 0 to 100`);
    const programs = await loadPrograms(folder, today, home);
    if ('problem' in programs) return complain(home, programs.problem);
    const format = options.get('format') ?? 'text';
    const only = format === 'text' ? undefined : onlyProgram(programs, home);
    if (only && 'problem' in only) return complain(home, `${only.problem} (--format text shows all)`);
    const sink = await openSink(options.get('output'), home);
    if ('problem' in sink) return complain(home, sink.problem);
    await sink.write(only ? WRITERS.get(format)!(only, home) : everyText(programs.coverages, sink));
    const problem = await sink.end();
    return problem === undefined ? verdict(programs.coverages, least, home) : complain(home, problem);
  },
};

const WRITERS: ReadonlyMap<string, (coverage: Coverage, home: Home) => string> = new Map([
  ['json', (each: Coverage, { folder }: Home) => coverageJson(each, folder)],
  ['markdown', (each: Coverage) => tablesAsMarkdown(coverageTables(each))],
  ['csv', (each: Coverage) => tablesAsCsv(coverageTables(each))],
  ['html', (each: Coverage) => tablesAsHtml(coverageTables(each))],
]);

function everyText(coverages: readonly Coverage[], sink: Sink): string {
  return coverages.map((each) => coverageText(each, sink)).join('\n');
}

async function verdict(coverages: readonly Coverage[], least: number, home: Home): Promise<number> {
  const below = coverages.filter(({ summary }) => summary.percent < least);
  for (const { program, summary } of below)
    await note(home, `${summary.percent} % of ${program} is covered, and --min asks for ${least} %`);
  return below.length > 0 ? EXIT.findings : EXIT.ok;
}
