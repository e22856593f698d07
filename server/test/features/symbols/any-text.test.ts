import assert from 'node:assert/strict';
import { array, assert as always, constantFrom, double, nat, property, record } from 'fast-check';
import type { FeatureContext } from '../../../src/contracts/feature-context.ts';
import { foldsOf } from '../../../src/features/folding/folding.ts';
import { selectionRangesAt } from '../../../src/features/selection-ranges.ts';
import { semanticTokens } from '../../../src/features/semantic-tokens/semantic-tokens.ts';
import { symbolsOf } from '../../../src/features/symbols/symbols.ts';
import type { DocumentSymbol } from '../../../src/features/symbols/symbols.ts';
import { readDocument } from '../../../src/language/document.ts';
import type { Document } from '../../../src/language/document.ts';
import type { DocumentKind } from '../../../src/language/kind.ts';
import type { Range } from '../../../src/language/syntax/tree.ts';
import { FIXTURES, textsBelow } from '../../support/fixtures.ts';

/** How many random texts are tried. */
const RUNS = Number(process.env['FAST_CHECK_RUNS'] ?? 300);

const TEXTS = [...textsBelow(FIXTURES)].flatMap(([name, text]) => (/\.ya?ml$/.test(name) ? [text] : []));
const PIECES = ['', '', '}', ']', '[', '{', ': ', '- ', '"', "'", '|\n', '\t', '\r\n', '\r', '? ', '&a ', '*a', '<<: *a', '\n# b', '\n---\n', '😀', '\ufeff']; // prettier-ignore

const edit = record({
  at: double({ min: 0, max: 1, noNaN: true }),
  removed: constantFrom(0, 1, 20, Infinity),
  inserted: constantFrom(...PIECES),
});

/** Texts as they are while somebody types: broken off, and with what does not belong there. */
const anyDocument = record({
  text: constantFrom(...TEXTS),
  kind: constantFrom<DocumentKind>('program', 'runbook', 'run', 'playbook'),
  edits: array(edit, { maxLength: 3 }),
}).map(({ text, kind, edits }) => {
  let broken = text;
  for (const { at, removed, inserted } of edits) {
    const start = Math.floor(at * broken.length);
    broken = broken.slice(0, start) + inserted + broken.slice(start + removed);
  }
  return readDocument('file:///a.yaml', kind, broken);
});

function checked(name: string, check: (document: Document, number: number) => void): void {
  it(name, () => always(property(anyDocument, nat(), check), { numRuns: RUNS }));
}

function isInside(inner: Range, outer: Range): boolean {
  return outer.start <= inner.start && inner.start <= inner.end && inner.end <= outer.end;
}

describe('in any text', () => {
  checked('symbols have a name, and what is theirs lies inside them', (document) => {
    const check = ({ name, range, selection, children }: DocumentSymbol, outer: Range): void => {
      assert.notEqual(name.trim(), '');
      assert.ok(isInside(range, outer) && isInside(selection, range), name);
      for (const child of children) check(child, range);
    };
    for (const symbol of symbolsOf(document)) check(symbol, { start: 0, end: document.source.getText().length });
  });

  checked('folds have lines of the text, in order', (document, number) => {
    const limit = number % 10;
    for (const linesOnly of [true, false]) {
      const folds = foldsOf(document, { linesOnly, limit });
      assert.ok(folds.length <= limit);
      for (const [index, { startLine, endLine }] of folds.entries())
        assert.ok(
          (folds[index - 1]?.startLine ?? -1) < startLine && startLine < endLine && endLine < document.source.lineCount,
        );
    }
  });

  checked('folds lie inside each other or apart', (document) => {
    const folds = foldsOf(document, { linesOnly: true, limit: Infinity }).filter(({ kind }) => kind !== 'region');
    const open: number[] = [];
    for (const { startLine, endLine } of folds) {
      while (open.length > 0 && open.at(-1)! < startLine) open.pop();
      assert.ok(open.length === 0 || endLine <= open.at(-1)!, `${startLine}-${endLine} in ${open.at(-1)}`);
      open.push(endLine);
    }
  });

  checked('selections hold the cursor and grow', (document, number) => {
    const { length } = document.source.getText();
    const offset = number % (length + 1);
    const ranges = selectionRangesAt(document, offset);
    assert.deepEqual(ranges.at(-1), { start: 0, end: length });
    for (const [index, range] of ranges.entries()) {
      assert.ok(isInside({ start: offset, end: offset }, range));
      const outer = ranges[index + 1];
      assert.ok(!outer || (isInside(range, outer) && outer.end - outer.start > range.end - range.start));
    }
  });

  checked('semantic tokens stand on one line each, in order', (document) => {
    const context: FeatureContext = { document, program: undefined, today: '2026-11-25', locate: () => undefined };
    const text = document.source.getText();
    let reached = 0;
    for (const { start, end } of semanticTokens(context)) {
      assert.ok(reached <= start && start < end && end <= text.length);
      assert.ok(!/[\r\n]/.test(text.slice(start, end)));
      reached = end;
    }
  });
});
