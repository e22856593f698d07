import { setTimeout as sleep } from 'node:timers/promises';
import type { Change, Editor } from './editor.ts';
import type { Place } from './places.ts';

/** Between two edits, so that what a server does after an answer is done: the next edit finds it at rest. */
const PAUSE = 20;

/** How fast the keys of a burst follow each other: faster than a held key repeats (about 30 a second). */
const BURST_PAUSE = 10;
const BURST_KEYS = 10;

/**
 * The edits at one step: three letters of prose, a finding on and off, and the prose taken back.
 * Each comes with how many findings its line gains by it.
 */
export function editsAt({ prose, criterion }: Place): readonly { readonly change: Change; readonly gain: number }[] {
  const letter = (index: number, text: string): Change => insert(prose.line, prose.column + index, text);
  return [
    { change: letter(0, 'a'), gain: 0 },
    { change: letter(1, 'b'), gain: 0 },
    { change: letter(2, 'c'), gain: 0 },
    { change: insert(criterion.line, criterion.column, 'x'), gain: 1 },
    { change: remove(criterion.line, criterion.column, 1), gain: -1 },
    { change: remove(prose.line, prose.column, 3), gain: 0 },
  ];
}

/** Makes an edit and waits for its diagnostics; gives the time between. */
export async function keystroke(editor: Editor, change: Change, gain: number): Promise<number> {
  await sleep(PAUSE);
  const before = editor.onLine(change.line);
  const begun = performance.now();
  editor.type(change);
  await editor.answered(() => editor.onLine(change.line) === before + gain);
  return performance.now() - begun;
}

/**
 * Types ten keys, the last of which makes a finding, and takes them back.
 * @returns the time from the last key to the finding, and how many answers to older texts came after that key
 */
export async function burst(editor: Editor, { prose, criterion }: Place): Promise<{ time: number; stale: number }> {
  await sleep(PAUSE);
  for (let key = 0; key < BURST_KEYS - 1; key += 1) {
    editor.type(insert(prose.line, prose.column + key, 'k'));
    editor.ask();
    await sleep(BURST_PAUSE);
  }
  const before = editor.onLine(criterion.line);
  const begun = performance.now();
  editor.type(insert(criterion.line, criterion.column, 'x'));
  const stale = await editor.answered(() => editor.onLine(criterion.line) === before + 1);
  const time = performance.now() - begun;
  editor.type(remove(criterion.line, criterion.column, 1));
  await editor.answered(() => editor.onLine(criterion.line) === before);
  editor.type(remove(prose.line, prose.column, BURST_KEYS - 1));
  await editor.answered(() => true);
  return { time, stale };
}

function insert(line: number, column: number, text: string): Change {
  return { line, from: column, to: column, text };
}

function remove(line: number, column: number, count: number): Change {
  return { line, from: column, to: column + count, text: '' };
}
