/** The command line: finds the command, reads its options, runs it, and sets the exit code. */
import manifest from '../../package.json';
import { nearest } from '../language/forms/nearest.ts';
import { PROGRAM } from './command.ts';
import type { Command, Home } from './command.ts';
import { coverage } from './commands/coverage.ts';
import { explain } from './commands/explain.ts';
import { index } from './commands/index.ts';
import { lint } from './commands/lint.ts';
import { lsp } from './commands/lsp.ts';
import { newCommand } from './commands/new.ts';
import { preview } from './commands/preview.ts';
import { rules } from './commands/rules.ts';
import { EXIT } from './exit-codes.ts';
import { commandHelp, generalHelp } from './help.ts';
import { parse } from './parse.ts';
import { complain } from './say.ts';
import { colorAllowed, createOutput } from './terminal/output.ts';

const COMMANDS: readonly Command[] = [lint, coverage, index, rules, explain, lsp, newCommand, preview];

async function main([name, ...args]: readonly string[], home: Home): Promise<number> {
  if (name === '--version') return tell(home, `${manifest.version}\n`);
  if (name === '--help' || name === '-h') return tell(home, generalHelp(COMMANDS, home.output));
  if (name === undefined) {
    await home.errors.write(generalHelp(COMMANDS, home.errors));
    return EXIT.misuse;
  }
  const command = COMMANDS.find((each) => each.name === name);
  if (!command) return complain(home, unknown(name));
  const input = parse(command, args);
  if ('problem' in input) return complain(home, `${input.problem} (${PROGRAM} ${name} --help tells more)`);
  return input.options.has('help') ? tell(home, commandHelp(command, home.output)) : command.run(input, home);
}

async function tell({ output }: Home, text: string): Promise<number> {
  await output.write(text);
  return EXIT.ok;
}

function unknown(name: string): string {
  if (name.startsWith('-')) return `the command comes first, then its options: ${PROGRAM} lint ${name}`;
  const near = nearest(
    name,
    COMMANDS.map((command) => command.name),
  );
  return near === undefined
    ? `there is no command "${name}"; ${PROGRAM} --help lists them`
    : `there is no command "${name}"; did you mean ${near}?`;
}

const args = process.argv.slice(2);
const color = colorAllowed(process.env) && !args.includes('--no-color');
const home: Home = {
  folder: process.cwd(),
  input: process.stdin,
  output: createOutput(process.stdout, color),
  errors: createOutput(process.stderr, color),
};

function fault(error: unknown): Promise<number> {
  return complain(home, `unexpected: ${error instanceof Error ? error.message : String(error)}`);
}

/** The language server has its own ways to end and to note faults. */
if (args[0] !== 'lsp') {
  process.once('SIGINT', () => process.exit(EXIT.interrupted));
  process.on('uncaughtException', (error) => void fault(error).then((code) => (process.exitCode = code)));
}
void main(args, home)
  .catch(fault)
  .then((code) => {
    // The server sets its own when it ends.
    if (args[0] !== 'lsp' || code !== EXIT.ok) process.exitCode = code;
  });
