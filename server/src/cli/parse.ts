import { parseArgs } from 'node:util';
import { nearest } from '../language/forms/nearest.ts';
import type { Command, Input, Misuse, Option } from './command.ts';

/** Options that every command has. */
export const COMMON: readonly Option[] = [
  { name: 'no-color', summary: 'No color, not even on a terminal (so does the variable NO_COLOR)' },
  { name: 'help', summary: 'Show this help' },
];

/** Reads the arguments behind the name of a command. */
export function parse(command: Command, args: readonly string[]): Input | Misuse {
  const known = new Map([...command.options, ...COMMON].map((option) => [option.name, option]));
  const { tokens } = parseArgs({
    args: [...args],
    strict: false,
    tokens: true,
    options: Object.fromEntries(
      [...known.values()].map(({ name, value }) => [
        name,
        {
          type: value === undefined ? ('boolean' as const) : ('string' as const),
          ...(name === 'help' && { short: 'h' }),
        },
      ]),
    ),
  });
  const positional: string[] = [];
  const options = new Map<string, string>();
  for (const token of tokens) {
    if (token.kind === 'positional') positional.push(token.value);
    if (token.kind !== 'option') continue;
    const option = known.get(token.name);
    if (!option) return { problem: unknown(token.rawName, [...known.keys()], command.name) };
    const value = valueOf(option, token.value, token.inlineValue === true);
    if (typeof value !== 'string') return value;
    options.set(option.name, value);
  }
  const problem = options.has('help') ? undefined : miscount(command, positional);
  return problem === undefined ? { arguments: positional, options } : { problem };
}

function valueOf(option: Option, value: string | undefined, inline: boolean): string | Misuse {
  if (option.value === undefined)
    return inline ? { problem: `--${option.name} takes no value, but was given "${value}"` } : '';
  if (value === undefined || value === '' || (!inline && /^-./.test(value)))
    return { problem: `--${option.name} needs a value: ${option.choices?.join(', ') ?? option.value}` };
  if (!option.choices || option.choices.includes(value)) return value;
  return { problem: `"${value}" is no value for --${option.name}; it takes ${option.choices.join(', ')}` };
}

function unknown(flag: string, names: readonly string[], command: string): string {
  const near = flag.startsWith('--') ? nearest(flag.slice(2), names) : undefined;
  return near === undefined
    ? `${command} knows no option ${flag}`
    : `${command} knows no option ${flag}; did you mean --${near}?`;
}

function miscount(command: Command, positional: readonly string[]): string | undefined {
  const { least, most, what } = command.arguments;
  if (positional.length < least) return `${command.name} needs ${what}`;
  if (positional.length <= most) return undefined;
  const extra = `"${positional[most]}"`;
  return most === 0
    ? `${command.name} takes no arguments, but was given ${extra}`
    : `${command.name} takes ${what} alone; ${extra} is too much`;
}
