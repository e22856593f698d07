import assert from 'node:assert/strict';
import { parse } from '../../../src/language/syntax/parse.ts';
import type { Mapping, Node, Range } from '../../../src/language/syntax/tree.ts';

/**
 * A text without one of its parts. The part is named by the way to it: keys, and for the items of a list their `id`,
 * their `activity`, their `severity` or their place from 0: `steps/disable-okta/approval/confirms`.
 */
export function withoutPart(text: string, part: string): string {
  const { root } = parse(text);
  assert.ok(root, 'the text holds something');
  const { start, end, isPair } = partOf(root, part.split('/'));
  const indent = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  if (/^ *- +$/.test(indent) && isPair) return withoutFirstKey(text, start, end);
  return /^ *(?:- +)?$/.test(indent) ? withoutLines(text, start, end) : withoutFlowEntry(text, start, end);
}

interface Part extends Range {
  /** A key with its value, and not an item of a list. */
  readonly isPair: boolean;
}

/** From the key of a pair, or the first sign of an item, to the end of the value. */
function partOf(node: Node, [step, ...rest]: readonly string[]): Part {
  assert.ok(step !== undefined && node.kind !== 'scalar', `nothing stands below ${step}`);
  const pair = node.kind === 'mapping' ? node.pairs.find(({ key }) => key.text === step) : undefined;
  const value = node.kind === 'mapping' ? pair?.value : node.items.find((item, index) => isCalled(item, index, step));
  assert.ok(value, `${step} is there to be removed`);
  if (rest.length > 0) return partOf(value, rest);
  return { start: pair?.key.start ?? value.start, end: value.end, isPair: pair !== undefined };
}

function isCalled(item: Node, index: number, name: string): boolean {
  if (item.kind === 'scalar') return item.text === name;
  return String(index) === name || (item.kind === 'mapping' && NAMES.some((key) => textOf(item, key) === name));
}

const NAMES = ['id', 'activity', 'severity'];

function textOf(mapping: Mapping, key: string): string | undefined {
  const value = mapping.pairs.find((pair) => pair.key.text === key)?.value;
  return value?.kind === 'scalar' ? value.text : undefined;
}

function withoutLines(text: string, start: number, end: number): string {
  return text.slice(0, text.lastIndexOf('\n', start - 1) + 1) + text.slice(nextLine(text, end));
}

/** The dash of the item stays, before the key that comes next. */
function withoutFirstKey(text: string, start: number, end: number): string {
  return text.slice(0, start) + text.slice(nextLine(text, end)).trimStart();
}

function nextLine(text: string, end: number): number {
  // A literal text ends behind its line break.
  const lineEnd = text.indexOf('\n', text[end - 1] === '\n' ? end - 1 : end);
  return lineEnd === -1 ? text.length : lineEnd + 1;
}

function withoutFlowEntry(text: string, start: number, end: number): string {
  const before = text.slice(0, start);
  const after = text.slice(end);
  const isLast = !/^\s*,/.test(after);
  return isLast ? before.replace(/,\s*$/, '') + after : before + after.replace(/^\s*,\s*/, '');
}
