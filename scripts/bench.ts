/** Measures what users feel, beside other servers, and holds it against the gates: `npm run bench`. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { measureBundles } from './bench/bundles.ts';
import { measureCommands } from './bench/commands.ts';
import { measureEditing } from './bench/editing.ts';
import { measureIndex } from './bench/indexes.ts';
import { bundleInside, startInside } from './bench/inside.ts';
import type { InsideTimes } from './bench/inside/jobs.ts';
import { ourServer, peerServers } from './bench/lsp/servers.ts';
import { readOptions, roundsOf, USAGE } from './bench/options.ts';
import type { Options } from './bench/options.ts';
import { installPeers } from './bench/peers.ts';
import { report } from './bench/report.ts';
import type { EditingResult, IndexResult, Results } from './bench/results.ts';
import { SIZES } from './bench/runbooks.ts';
import { runbookSchema } from './bench/schema.ts';
import { measureStarts } from './bench/starts.ts';
import { build } from './build.ts';

/** Runs everything, one after the other; nothing of it runs at the same time. */
async function bench(options: Options, scratch: string): Promise<Results> {
  const rounds = roundsOf(options);
  await build();
  const bundle = await bundleInside(scratch);
  const found = options.peers ? installPeers(log) : process.execPath;
  const node = found ?? process.execPath;
  const notes = found === undefined ? ['No Node for the other servers (22.13 or later): ours alone was measured.'] : [];
  const peers = options.peers && found !== undefined;
  const schema = runbookSchema();
  const schemaFile = path.join(scratch, 'runbook.schema.json');
  writeFileSync(schemaFile, schema);
  const servers = [ourServer(), ...(peers ? peerServers(schemaFile) : [])];

  log('process start');
  const starts = await measureStarts(servers, node, scratch, rounds.starts);
  const inside: InsideTimes[] = [];
  const editing: EditingResult[] = [];
  const engine = startInside(bundle, node);
  for (const lines of SIZES) {
    log(`${lines.toLocaleString('en')} lines`);
    inside.push(await engine.run('rounds', { lines, rounds: rounds.inside }));
    editing.push(...(await measureEditing(lines, { servers, node, inside: engine, scratch, rounds })));
  }
  const rules = options.rules ? await engine.run('rules', { lines: 5_000, rounds: rounds.inside }) : [];
  engine.stop();
  const indexes: IndexResult[] = [];
  for (const files of options.large ? [100, 1_000, 10_000] : [100, 1_000]) {
    log(`index of ${files.toLocaleString('en')} runbooks`);
    indexes.push(await measureIndex(files, { bundle, node, scratch }, rounds.indexes));
  }
  log('command line');
  const commands = measureCommands({ node, scratch, schema, peers }, rounds.commands);
  return {
    machine: machine(node),
    inside,
    editing,
    starts,
    indexes,
    commands: commands.results,
    bundles: measureBundles(),
    rules,
    notes: [...notes, ...commands.notes],
  };
}

function machine(node: string): string {
  const cpus = os.cpus();
  const version = spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout.trim();
  return `Node ${version}, ${os.platform()} ${os.arch()}, ${cpus.length} x ${cpus[0]?.model ?? 'unknown processor'}`;
}

/** Progress goes to standard error: the tables can be written to a file. */
function log(line: string): void {
  process.stderr.write(`${line} ...\n`);
}

async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  if (options === 'help') {
    process.stdout.write(USAGE);
    return;
  }
  const scratch = mkdtempSync(path.join(os.tmpdir(), 'soc2-bench-'));
  try {
    const results = await bench(options, scratch);
    process.stdout.write(report(results));
    if (options.json !== undefined) writeFileSync(options.json, `${JSON.stringify(results, null, 2)}\n`);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
