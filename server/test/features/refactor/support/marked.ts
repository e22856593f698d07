import assert from 'node:assert/strict';
import type { FeatureContext } from '../../../../src/contracts/feature-context.ts';
import type { Program } from '../../../../src/contracts/program.ts';
import { refactor } from '../../../../src/features/refactor/refactorings.ts';
import { readDocument } from '../../../../src/language/document.ts';
import type { DocumentKind } from '../../../../src/language/kind.ts';
import type { Range } from '../../../../src/language/syntax/tree.ts';
import { applyEdits } from '../../../support/edits.ts';
import { TODAY } from '../../../support/workspace.ts';

/** A refactoring of a text with the cursor at `|`, or with what stands between two of them selected. */
export interface Case {
  readonly it: string;
  readonly before: string;
  readonly title: string;
  readonly after: string;
  readonly kind?: DocumentKind;
}

/** Checks what a kind of refactoring makes of each text, with either line break. */
export function rewrites(action: string, cases: readonly Case[]): void {
  for (const { it: name, before, title, after, kind } of cases) {
    it(name, () => {
      assert.deepEqual(Object.fromEntries(offersAt(before, action, kind)), { [title]: after });
      const windows = offersAt(before.replaceAll('\n', '\r\n'), action, kind);
      assert.deepEqual(Object.fromEntries(windows), { [title]: after.replaceAll('\n', '\r\n') });
    });
  }
}

/** Checks that a kind of refactoring has nothing to offer in texts, by the reason. */
export function isSilent(action: string, texts: Readonly<Record<string, string>>, kind?: DocumentKind): void {
  for (const [name, marked] of Object.entries(texts)) {
    it(`is not offered ${name}`, () => assert.deepEqual([...offersAt(marked, action, kind).keys()], []));
  }
}

/** The texts that the refactorings of a kind would make, by their titles. */
export function offersAt(
  marked: string,
  action: string,
  kind: DocumentKind = 'runbook',
  program?: Program,
): ReadonlyMap<string, string> {
  const { text, range } = unmarked(marked);
  const isWanted = (other: string): boolean => other === action || other.startsWith(`${action}.`);
  const found = refactor(contextOf(text, kind, program), range, isWanted);
  return new Map(found.map(({ title, edits }) => [title, applyEdits(text, edits)]));
}

export function contextOf(text: string, kind: DocumentKind, program?: Program): FeatureContext {
  const document = readDocument(`file:///nowhere/a.${kind}.yaml`, kind, text);
  return { document, program, today: TODAY, locate: () => undefined };
}

/** A cursor; a `|` behind a space, with nothing or a comment behind it, begins a block text. */
const MARK = /(?<! )\||\|(?![-+]?(?: #.*)?\r?\n)/g;

function unmarked(marked: string): { readonly text: string; readonly range: Range } {
  const [start, end] = [...marked.matchAll(MARK)].map(({ index }) => index);
  assert.ok(start !== undefined, 'the text has a mark');
  return { text: marked.replace(MARK, ''), range: { start, end: end === undefined ? start : end - 1 } };
}

/** A text that stands indented in a test, without the margin of its first line. */
export function yaml({ raw }: TemplateStringsArray): string {
  const lines = raw.join('').replace(/^\n/, '').trimEnd().split('\n');
  const margin = /^ */.exec(lines[0]!)![0].length;
  return `${lines.map((line) => line.slice(margin)).join('\n')}\n`;
}
