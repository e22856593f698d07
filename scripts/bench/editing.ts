import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Inside } from './inside.ts';
import { completionAfterEdit, hover } from './lsp/answers.ts';
import { createEditor } from './lsp/editor.ts';
import type { Editor } from './lsp/editor.ts';
import { placesIn } from './lsp/places.ts';
import type { Place } from './lsp/places.ts';
import { startServer } from './lsp/server.ts';
import type { Server } from './lsp/server.ts';
import type { ServerSpec } from './lsp/servers.ts';
import { burst, editsAt, keystroke } from './lsp/session.ts';
import { cpuTime, peakMemory } from './lsp/usage.ts';
import type { Rounds } from './options.ts';
import type { EditingResult } from './results.ts';
import { runbookText, writeProgram } from './runbooks.ts';

/** How many other runbooks the program has. */
const SIBLINGS = 12;

/** Steps that are visited before anything counts. */
const WARM_UP = 4;

interface Desk {
  readonly server: Server;
  readonly editor: Editor;
  readonly edits: number[];
  readonly bursts: number[];
  readonly completions: number[];
  readonly hovers: number[];
  stale: number;
  cpuPerEdit: number | undefined;
}

export interface EditingSetup {
  readonly servers: readonly ServerSpec[];
  readonly node: string;
  readonly inside: Inside;
  readonly scratch: string;
  readonly rounds: Rounds;
}

/** Edits one runbook of so many lines in all servers by turns: an edit here, the same edit there. */
export async function measureEditing(lines: number, setup: EditingSetup): Promise<EditingResult[]> {
  const { rounds, inside } = setup;
  const text = runbookText(lines);
  const desks = await openDesks(lines, text, setup);
  const places = placesIn(text, WARM_UP + rounds.visits);
  for (const place of places.slice(0, WARM_UP)) await visit(desks, place);
  for (const desk of desks) desk.edits.length = 0;

  const before = desks.map(({ server }) => cpuTime(server.pid));
  const parse: number[] = [];
  for (const place of places.slice(WARM_UP)) {
    await visit(desks, place);
    for (let turn = 0; turn < 3; turn += 1) parse.push(await inside.run('parse', { lines }));
  }
  for (const [at, desk] of desks.entries()) {
    const [from, to] = [before[at], cpuTime(desk.server.pid)];
    if (from !== undefined && to !== undefined) desk.cpuPerEdit = (to - from) / desk.edits.length;
  }
  for (const place of places.slice(-rounds.bursts)) await answersAt(desks, place);

  const results = desks.map((desk) => resultOf(desk, lines, parse));
  await Promise.all(desks.map(({ server }) => server.stop()));
  return results;
}

async function openDesks(lines: number, text: string, setup: EditingSetup): Promise<Desk[]> {
  const folder = path.join(setup.scratch, `editing-${lines}`);
  mkdirSync(folder, { recursive: true });
  writeProgram(folder, SIBLINGS);
  const file = path.join(folder, 'runbooks/operations-0.runbook.yaml');
  writeFileSync(file, text);
  const desks: Desk[] = [];
  for (const spec of setup.servers) {
    const server = await startServer(spec, setup.node, pathToFileURL(folder).href);
    const editor = createEditor(server, pathToFileURL(file).href, text);
    await editor.open();
    desks.push({ server, editor, edits: [], bursts: [], completions: [], hovers: [], stale: 0, cpuPerEdit: undefined });
  }
  return desks;
}

async function visit(desks: readonly Desk[], place: Place): Promise<void> {
  for (const { change, gain } of editsAt(place))
    for (const { editor, edits } of desks) edits.push(await keystroke(editor, change, gain));
}

/** Bursts, completions and hovers, by turns. */
async function answersAt(desks: readonly Desk[], place: Place): Promise<void> {
  for (const desk of desks) {
    const { time, stale } = await burst(desk.editor, place);
    desk.bursts.push(time);
    desk.stale += stale;
  }
  for (const { server, editor, completions, hovers } of desks) {
    const completion = await completionAfterEdit(server, editor, place);
    if (completion !== undefined) completions.push(completion);
    const hovered = await hover(server, editor, place);
    if (hovered !== undefined) hovers.push(hovered);
  }
}

function resultOf(desk: Desk, lines: number, parse: readonly number[]): EditingResult {
  const { server, edits, bursts, completions, hovers, stale, cpuPerEdit } = desk;
  const peakMegabytes = peakMemory(server.pid);
  return {
    server: server.spec.name,
    lines,
    parse,
    edits,
    bursts,
    stale,
    cpuPerEdit,
    peakMegabytes,
    completions,
    hovers,
  };
}
