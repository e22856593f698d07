import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { INDEX_ENDINGS, INDEX_FORMATS, writeIndex } from '../../views/index/index-format.ts';
import type { IndexFormat } from '../../views/index/index-format.ts';
import { indexOf } from '../../views/index/index-data.ts';
import type { Command } from '../command.ts';
import { EXIT } from '../exit-codes.ts';
import { compareWith } from '../index/compare.ts';
import { writeWhole } from '../index/write-whole.ts';
import { dayOf } from '../lint/options.ts';
import { loadPrograms, onlyProgram } from '../program/load.ts';
import { complain } from '../say.ts';
import { printableJson } from '../terminal/printable.ts';

/** Writes the runbook index, or says whether a committed one is stale. */
export const index: Command = {
  name: 'index',
  parameters: '[FOLDER]',
  summary: 'Write the runbook index: every criterion and control in scope to its runbooks by name',
  notes: [
    'Names of files are those seen from the folder of soc2.yaml; links of Markdown and HTML lead there from --output. The same files on the same day give the same bytes. CSV holds the criteria alone, the other formats controls, exceptions and suppressions too.',
    `  soc2-runbooks index --output runbook-index.md
  soc2-runbooks index --check runbook-index.md
  soc2-runbooks index acme --format xlsx --output index.xlsx`,
  ],
  options: [
    {
      name: 'format',
      value: 'FORMAT',
      choices: [...INDEX_FORMATS],
      summary: `${INDEX_FORMATS.join(', ')}; by the ending of --output or --check, or markdown, if left out`,
    },
    { name: 'output', value: 'FILE', summary: 'Write to a file, which is overwritten, not to standard output' },
    { name: 'check', value: 'FILE', summary: 'End with 1 if this index is stale, and say where; nothing is written' },
    { name: 'today', value: 'DATE', summary: 'The day to look at it from, as 2026-06-30; today if left out' },
  ],
  arguments: { least: 0, most: 1, what: 'one folder' },
  async run({ arguments: [folder], options }, home) {
    const today = dayOf(options);
    if (typeof today !== 'string') return complain(home, today.problem);
    const [output, check] = [options.get('output'), options.get('check')];
    if (output !== undefined && check !== undefined)
      return complain(home, '--check writes nothing; leave out --output');
    const file = output ?? check;
    const ending = path.extname(file ?? '').slice(1);
    const format = (options.get('format') as IndexFormat | undefined) ?? INDEX_ENDINGS.get(ending.toLowerCase());
    if (file !== undefined && format === undefined)
      return complain(home, `the name of ${file} does not say which format it has; --format does`);
    if (file === undefined && format === 'xlsx') return complain(home, 'a workbook needs --output FILE');
    const programs = await loadPrograms(folder, today, home);
    if ('problem' in programs) return complain(home, programs.problem);
    const only = onlyProgram(programs, home);
    if ('problem' in only) return complain(home, only.problem);
    const target = pathToFileURL(path.resolve(home.folder, file ?? 'index')).href;
    const content = writeIndex(indexOf(only, programs.workspace.recordOf), format ?? 'markdown', target);
    if (check !== undefined) return compareWith(check, content, home);
    if (output === undefined) {
      await home.output.write(format === 'json' ? printableJson(String(content)) : String(content));
      const { problem } = home.output;
      return problem === undefined ? EXIT.ok : complain(home, `standard output can't be written: ${problem}`);
    }
    const problem = await writeWhole(output, content, home);
    return problem === undefined ? EXIT.ok : complain(home, problem);
  },
};
