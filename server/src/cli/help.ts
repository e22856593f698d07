import { PROGRAM } from './command.ts';
import type { Command, Option } from './command.ts';
import { COMMON } from './parse.ts';
import type { Output } from './terminal/output.ts';
import { wrap } from './terminal/wrap.ts';

/** The help of the program as a whole. */
export function generalHelp(commands: readonly Command[], { paint, width }: Output): string {
  const rows = commands.map((command): Row => [`${command.name} ${command.parameters}`.trimEnd(), command.summary]);
  return `${paint.strong(PROGRAM)} finds in SOC 2 runbooks what an auditor would object to.

${paint.strong('Usage')}  ${PROGRAM} COMMAND [OPTION...]

${paint.strong('Commands')}
${table(rows, width)}

${paint.strong('Options')}
${table(
  [
    ['--help', 'Show this help; behind a command, the help of that command'],
    ['--version', 'Show the version'],
  ],
  width,
)}

${paint.strong('Exit codes')}
${table(EXIT_CODES, width)}
`;
}

/** The help of one command. */
export function commandHelp(command: Command, { paint, width }: Output): string {
  const options = [...command.options, ...COMMON].filter(({ hidden }) => hidden !== true);
  const notes = command.notes.map((each) => `\n${each.startsWith(' ') ? each : wrap(each, width).join('\n')}\n`);
  const usage = `${PROGRAM} ${command.name} ${command.parameters}`.trimEnd();
  return `${wrap(`${command.summary}.`, width).join('\n')}

${paint.strong('Usage')}  ${usage} [OPTION...]

${paint.strong('Options')}
${table(
  options.map((option): Row => [usageOf(option), option.summary]),
  width,
)}
${notes.join('')}`;
}

const EXIT_CODES: readonly Row[] = [
  ['0', 'Nothing at error level, and no more warnings than --max-warnings allows'],
  ['1', 'Findings'],
  ['2', 'Wrong use, or a file that cannot be read'],
];

type Row = readonly [left: string, right: string];

function usageOf({ name, value }: Option): string {
  return value === undefined ? `--${name}` : `--${name} ${value}`;
}

/** Two columns, the right one wrapped. */
function table(rows: readonly Row[], width: number): string {
  const left = Math.max(...rows.map(([text]) => text.length)) + 4;
  return rows
    .flatMap(([name, text]) =>
      wrap(text, width - left).map((line, at) => `${(at === 0 ? `  ${name}` : '').padEnd(left)}${line}`),
    )
    .join('\n');
}
