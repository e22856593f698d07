import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { COMMAND_LINE, PEERS } from './paths.ts';
import type { CommandResult } from './results.ts';
import { TODAY, writeProgram } from './runbooks.ts';

/** How many runbooks the command lines read. */
const FILES = 1_000;

/** Output of a linter that finds something in every file. */
const MAX_OUTPUT = 1_000_000_000;

export const OUR_COMMAND = 'soc2-runbooks lint';
export const SPECTRAL = 'spectral lint';

interface Command {
  readonly name: string;
  readonly args: readonly string[];
  readonly cwd: string;
  /** What its output says where it did its work. */
  readonly proof: RegExp;
}

/** Runs the command lines by turns over the same runbooks. */
export function measureCommands(
  setup: { readonly node: string; readonly scratch: string; readonly schema: string; readonly peers: boolean },
  rounds: number,
): { results: CommandResult[]; notes: string[] } {
  const folder = path.join(setup.scratch, `command-${FILES}`);
  writeProgram(folder, FILES);
  const ruleset = path.join(setup.scratch, 'ruleset.json');
  writeFileSync(ruleset, rulesetOf(setup.schema));
  const meter = path.join(setup.scratch, 'meter.cjs');
  const reading = path.join(setup.scratch, 'meter.txt');
  writeFileSync(meter, METER);
  const commands = [ours(folder), ...(setup.peers ? [spectral(folder, ruleset)] : [])];
  const notes: string[] = [];
  const results = commands.map(({ name }) => ({
    command: name,
    files: FILES,
    times: [] as number[],
    cpu: [] as number[],
  }));
  for (let round = 0; round < rounds; round += 1) {
    for (const [at, { name, args, cwd, proof }] of commands.entries()) {
      if (notes.some((note) => note.startsWith(name))) continue;
      const begun = performance.now();
      const run = spawnSync(setup.node, ['--require', meter, ...args], {
        cwd,
        encoding: 'utf8',
        maxBuffer: MAX_OUTPUT,
        env: { ...process.env, BENCH_METER: reading },
      });
      const time = performance.now() - begun;
      if (proof.test(run.stdout)) {
        results[at]!.times.push(time);
        results[at]!.cpu.push(Number(readFileSync(reading, 'utf8')));
      } else notes.push(`${name} gave no findings: ${run.stderr.trim().slice(0, 300) || `code ${run.status}, silent`}`);
    }
  }
  return { results: results.filter(({ times }) => times.length > 0), notes };
}

/** Notes the time that a process spent on a processor, in milliseconds, as it ends. */
const METER = `process.on('exit', () => {
  const { user, system } = process.cpuUsage();
  require('node:fs').writeFileSync(process.env.BENCH_METER, String((user + system) / 1000));
});
`;

function ours(folder: string): Command {
  const args = [COMMAND_LINE, 'lint', '--format', 'json', '--today', TODAY];
  return { name: OUR_COMMAND, args, cwd: folder, proof: new RegExp(`"files":\\s*${FILES + 1}\\b`) };
}

/** With our schema as its one rule. */
function spectral(folder: string, ruleset: string): Command {
  const bin = path.join(PEERS, 'node_modules/@stoplight/spectral-cli/dist/index.js');
  const args = [bin, 'lint', '--ruleset', ruleset, '--format', 'json', '--quiet', 'runbooks/*.runbook.yaml'];
  return { name: SPECTRAL, args, cwd: folder, proof: /"code":\s*"runbook-schema"/ };
}

function rulesetOf(schema: string): string {
  const functionOptions = { dialect: 'draft2020-12', allErrors: true, schema: JSON.parse(schema) as object };
  const rule = { given: '$', severity: 'error', message: '{{error}}', then: { function: 'schema', functionOptions } };
  return JSON.stringify({ rules: { 'runbook-schema': rule } });
}
