import { SECTIONS } from '../../contracts/rule.ts';
import type { Rule, Section } from '../../contracts/rule.ts';
import { RULES } from '../../generated/rules.ts';
import type { Command } from '../command.ts';
import { EXIT } from '../exit-codes.ts';
import { complain } from '../say.ts';
import { openSink } from '../terminal/sink.ts';
import type { Sink } from '../terminal/sink.ts';
import { paintCode } from '../terminal/paint.ts';
import { wrap } from '../terminal/wrap.ts';

/** Lists what there is. */
export const rules: Command = {
  name: 'rules',
  parameters: '',
  summary: 'List the rules, with their severity and whether there is a quick fix',
  notes: [],
  options: [
    {
      name: 'format',
      value: 'FORMAT',
      choices: ['text', 'json'],
      summary: 'How to list them: text or json; text if left out',
    },
    { name: 'output', value: 'FILE', summary: 'Write the list to a file, not to standard output' },
  ],
  arguments: { least: 0, most: 0, what: '' },
  async run({ options }, home) {
    const sink = await openSink(options.get('output'), home);
    if ('problem' in sink) return complain(home, sink.problem);
    await sink.write(options.get('format') === 'json' ? asJson() : asText(sink));
    const problem = await sink.end();
    return problem === undefined ? EXIT.ok : complain(home, problem);
  },
};

function asText(sink: Sink): string {
  const { paint, width } = sink;
  const idWidth = Math.max(0, ...RULES.map(({ id }) => id.length));
  const left = idWidth + SEVERITY + MARK + 4;
  const row = ({ id, severity, summary, fix }: Rule): string[] =>
    wrap(summary, width - left).map((line, at) => {
      const text = paintCode(line, paint);
      if (at > 0) return ' '.repeat(left) + text;
      const mark = paint.faint((fix ? 'fix' : '').padEnd(MARK));
      return `  ${paint.strong(id.padEnd(idWidth))}  ${paint[severity](severity.padEnd(SEVERITY))}${mark}${text}`;
    });
  const sections = bySection().map(
    ([section, members]) => `${paint.title(SECTIONS[section])}\n\n${members.flatMap(row).join('\n')}\n\n`,
  );
  return `${sections.join('')}${RULES.length} rules; \`soc2-runbooks explain RULE\` says why one matters and how to mend what it finds.\n`;
}

/** Widths of columns: the longest severity, and the mark of a quick fix, each with its distance. */
const SEVERITY = 'information'.length + 2;
const MARK = 'fix'.length + 2;

function asJson(): string {
  const list = bySection().flatMap(([section, members]) =>
    members.map(({ id, severity, fix, summary, criteria }) => {
      return { id, section: SECTIONS[section], severity, fixable: fix !== undefined, summary, criteria };
    }),
  );
  return `${JSON.stringify({ version: 1, rules: list }, null, 2)}\n`;
}

function bySection(): [Section, Rule[]][] {
  return (Object.keys(SECTIONS) as Section[])
    .map((section): [Section, Rule[]] => [section, RULES.filter((rule) => rule.section === section)])
    .filter(([, members]) => members.length > 0);
}
