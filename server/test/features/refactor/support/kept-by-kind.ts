import type { FeatureContext } from '../../../../src/contracts/feature-context.ts';
import type { Refactored } from '../../../../src/features/refactor/refactoring.ts';
import { refactor } from '../../../../src/features/refactor/refactorings.ts';
import { parse } from '../../../../src/language/syntax/parse.ts';
import { sayTheSame } from '../../../../src/language/syntax/same.ts';
import { faultsOf } from '../../../lint/kept.ts';
import { applyEdits } from '../../../support/edits.ts';
import { contextOf } from './marked.ts';

/** A refactoring that a document offers, with the first offset at which it does. */
export interface Offer {
  readonly offset: number;
  readonly refactored: Refactored;
}

/** Everything that a document offers at every so many characters. */
export function offersIn(context: FeatureContext, stride: number): readonly Offer[] {
  const found = new Map<string, Offer>();
  const { length } = context.document.source.getText();
  for (let offset = 0; offset <= length; offset += stride) {
    for (const refactored of refactor(context, { start: offset, end: offset }, () => true)) {
      const key = JSON.stringify(refactored);
      if (!found.has(key)) found.set(key, { offset, refactored });
    }
  }
  return [...found.values()];
}

const OPPOSITE: ReadonlyMap<string, string> = new Map([
  ['refactor.rewrite.block', 'refactor.rewrite.flow'],
  ['refactor.rewrite.flow', 'refactor.rewrite.block'],
]);

const REARRANGING: ReadonlySet<string> = new Set(['refactor.rewrite.sort', 'refactor.rewrite.order']);

/** What a refactoring breaks that it has to keep, in words; empty where it is sound. */
export function brokenBy(context: FeatureContext, { kind, edits }: Refactored): readonly string[] {
  const text = textOf(context);
  const faults = faultsOf(text, edits);
  const after = applyEdits(text, edits);
  if (faults.length > 0) return faults;
  if (OPPOSITE.has(kind)) return saySame(text, after) ? [] : ['says something else'];
  if (!REARRANGING.has(kind)) return [];
  return [
    ...(words(text) === words(after) ? [] : ['holds other words']),
    ...(again(context, after, kind, edits[0]!.start) ? ['is not settled'] : []),
  ];
}

/** What is lost on the way back from a block or from a line: what it says, or how a block is written. */
export function lostOnReturn(context: FeatureContext, { kind, edits }: Refactored): readonly string[] {
  const opposite = OPPOSITE.get(kind);
  const text = textOf(context);
  const after = applyEdits(text, edits);
  const back = opposite === undefined ? undefined : again(context, after, opposite, edits[0]!.start);
  if (!back) return [];
  const restored = applyEdits(after, back.edits);
  const forth = again(context, restored, kind, back.edits[0]!.start);
  const isAlike = kind === 'refactor.rewrite.flow' || (forth && applyEdits(restored, forth.edits) === after);
  return [
    ...(saySame(text, restored) ? [] : ['says something else after going back']),
    ...(isAlike ? [] : ['is written in another way after going back and forth']),
  ];
}

/** The same text as Windows breaks its lines. */
export function onWindows(context: FeatureContext): FeatureContext {
  return contextOf(textOf(context).replaceAll('\n', '\r\n'), context.document.kind, context.program);
}

/** Where the result differs if the lines are broken as on Windows. */
export function otherOnWindows(
  context: FeatureContext,
  windows: FeatureContext,
  { offset, refactored: { kind, title, edits } }: Offer,
): readonly string[] {
  const text = textOf(context);
  const moved = offset + text.slice(0, offset).split('\n').length - 1;
  const found = refactor(windows, { start: moved, end: moved }, (other) => other === kind);
  const same = found.find((other) => other.title === title);
  if (!same) return ['is not offered with CRLF'];
  const result = applyEdits(textOf(windows), same.edits);
  return result === applyEdits(text, edits).replaceAll('\n', '\r\n') ? [] : ['is another with CRLF'];
}

function again(
  { document, program }: FeatureContext,
  text: string,
  kind: string,
  offset: number,
): Refactored | undefined {
  const context = contextOf(text, document.kind, program);
  return refactor(context, { start: offset, end: offset }, (other) => other === kind)[0];
}

function textOf({ document }: FeatureContext): string {
  return document.source.getText();
}

function saySame(text: string, other: string): boolean {
  return sayTheSame(parse(text).root, parse(other).root);
}

function words(text: string): string {
  return text
    .split(/[\s,{}[\]-]+/)
    .filter((word) => word !== '')
    .sort()
    .join(' ');
}
