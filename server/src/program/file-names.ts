import type { Position } from '../contracts/finding.ts';
import type { FileNames, NameKind, NameSymbol } from '../contracts/names.ts';
import type { Document } from '../language/document.ts';
import { isKind } from '../language/document.ts';
import type { Range, Scalar } from '../language/syntax/tree.ts';
import { nameRange, occurrencesIn } from '../semantics/occurrences.ts';
import type { Occurrence } from '../semantics/occurrences.ts';

/** Which names a document gives and uses, without holding on to it. */
export function namesOf(document: Document): FileNames {
  const named = lookup(occurrencesIn(document));
  const positionAt = positions(document);
  return {
    uri: document.uri,
    kind: document.kind,
    runbook: runbookIn(document),
    broken: document.syntax.problems.length > 0,
    named: (kind, name) => named(keyOf(kind, name)),
    symbols: symbolsIn(document),
    placeOf: ({ start, end }) => ({ uri: document.uri, start: positionAt(start), end: positionAt(end) }),
  };
}

function runbookIn(document: Document): string {
  if (isKind(document, 'runbook') || isKind(document, 'run')) return document.model?.runbook?.text ?? '';
  return '';
}

/** How many numbers a place takes: its start, and its end with the mark of a definition. */
const WIDTH = 2;

/**
 * Finds places by the key of their name. An index holds them of thousands of files, so the keys are one text and the
 * places one table: a tenth of what objects would take.
 */
function lookup(occurrences: readonly Occurrence[]): (key: string) => ReturnType<FileNames['named']> {
  const byKey = new Map<string, Occurrence[]>();
  for (const occurrence of occurrences) {
    const key = keyOf(occurrence.kind, occurrence.name);
    const same = byKey.get(key);
    if (same) same.push(occurrence);
    else byKey.set(key, [occurrence]);
  }
  const keys = `\n${[...byKey.keys()].join('\n')}\n`;
  const ends = new Uint32Array(byKey.size);
  const places = new Uint32Array(occurrences.length * WIDTH);
  let [entry, count] = [0, 0];
  for (const same of byKey.values()) {
    for (const { range, isDefinition } of same) {
      places[count * WIDTH] = range.start;
      places[count * WIDTH + 1] = range.end * 2 + (isDefinition ? 1 : 0);
      count += 1;
    }
    ends[entry] = count;
    entry += 1;
  }
  return (key) => {
    const index = indexIn(keys, key);
    if (index === undefined) return [];
    const [from, to] = [ends[index - 1] ?? 0, ends[index]!];
    return Array.from({ length: to - from }, (_, offset) => {
      const [start = 0, end = 0] = places.subarray((from + offset) * WIDTH);
      return { start, end: end >>> 1, isDefinition: end % 2 === 1 };
    });
  };
}

/** The number of a line of a text that begins and ends with a line break. */
function indexIn(lines: string, line: string): number | undefined {
  const at = lines.indexOf(`\n${line}\n`);
  if (at === -1) return undefined;
  let index = 0;
  for (let feed = 0; feed < at; feed = lines.indexOf('\n', feed + 1)) index += 1;
  return index;
}

// No name has a line break, so a key is one line.
function keyOf(kind: NameKind, name: string): string {
  return `${kind}/${name}`;
}

/** Turns offsets into positions without the text. */
function positions({ source }: Document): (offset: number) => Position {
  const starts = new Uint32Array(source.lineCount);
  for (let line = 0; line < starts.length; line += 1) starts[line] = source.offsetAt({ line, character: 0 });
  return (offset) => {
    let [low, high] = [0, starts.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (starts[middle]! <= offset) low = middle;
      else high = middle;
    }
    return { line: low, character: offset - starts[low]! };
  };
}

function symbolsIn(document: Document): readonly NameSymbol[] {
  const symbols: NameSymbol[] = [];
  const add = (kind: NameKind, id: Scalar | undefined, title: Scalar | undefined, container = ''): void => {
    if (!id) return;
    const { start, end }: Range = nameRange(id);
    symbols.push({ kind, id: id.text, title: title?.text ?? '', container, start, end });
  };
  if (isKind(document, 'runbook') && document.model) {
    const { runbook, title, steps } = document.model;
    add('runbook', runbook, title);
    for (const { id } of steps) add('step', id, undefined, runbook?.text);
  } else if (isKind(document, 'program') && document.model) {
    const { program, controls, systems, roles } = document.model;
    for (const { key, title } of controls.values()) add('control', key, title, program?.text);
    for (const { key, name } of systems.values()) add('system', key, name, program?.text);
    for (const { key, title } of roles.values()) add('role', key, title, program?.text);
  } else if (isKind(document, 'run')) {
    add('run', document.model?.run, undefined, document.model?.runbook?.text);
  } else if (isKind(document, 'playbook')) {
    add('playbook', document.model?.playbook, document.model?.title);
  }
  return symbols;
}
