import assert from 'node:assert/strict';
import { array, assert as always, constantFrom, double, integer, nat, pre, property, tuple } from 'fast-check';
import { DEFAULT_FORMAT } from '../../../src/features/format/options.ts';
import { format } from '../../../src/features/format/format.ts';
import { readDocument } from '../../../src/language/document.ts';
import { parse } from '../../../src/language/syntax/parse.ts';
import { applyEdits } from '../../support/edits.ts';
import { FIXTURES, textsBelow } from '../../support/fixtures.ts';
import { VARIANTS } from '../../lint/variants.ts';
import { formatted } from './formatted.ts';
import { diceOf, mangled } from './mangle.ts';
import { inked, lineBreaks, said } from './same.ts';

/** How many random texts each property is tried with. */
const RUNS = Number(process.env['FAST_CHECK_RUNS'] ?? 150);

const FILES = [...textsBelow(FIXTURES)].filter(([name]) => /\.ya?ml$/.test(name));
const TEXTS = FILES.map(([, text]) => text);
/** Those that are formatted at all. */
const READABLE = TEXTS.filter((text) => {
  const { root, problems } = parse(text);
  return problems.length === 0 && root?.kind === 'mapping';
});

const seed = nat();
const anyText = tuple(constantFrom(...TEXTS), constantFrom(...Object.values(VARIANTS)), seed).map(
  ([text, variant, number]) => mangled(variant(text) ?? text, diceOf(number)),
);

/** The text after edits, which have to be in order. */
function edited(text: string, indent: number, range?: { start: number; end: number }): string {
  const edits = format(readDocument('file:///a.runbook.yaml', 'runbook', text), { ...DEFAULT_FORMAT, indent }, range);
  for (const [index, edit] of edits.entries()) {
    assert.ok(edit.start < edit.end || edit.text !== '', 'an edit changes something');
    assert.ok(edit.start >= (edits[index - 1]?.end ?? range?.start ?? 0) && edit.end <= (range?.end ?? text.length));
    assert.equal(inked(text.slice(edit.start, edit.end) + edit.text), '', 'an edit is of white space alone');
  }
  return applyEdits(text, edits);
}

describe('formatting any text', () => {
  it('changes nothing but white space, and that once', () => {
    always(
      property(anyText, integer({ min: 1, max: 8 }), (text, indent) => {
        const result = edited(text, indent);
        assert.deepEqual(said(result), said(text));
        assert.equal(inked(result), inked(text));
        assert.deepEqual(lineBreaks(result), lineBreaks(text));
        assert.equal(edited(result, indent), result);
      }),
      { numRuns: RUNS },
    );
  });

  it('in part, changes nothing but white space inside the range', () => {
    always(
      property(
        anyText,
        double({ min: 0, max: 1, noNaN: true }),
        double({ min: 0, max: 1, noNaN: true }),
        (text, a, b) => {
          const [start, end] = [a, b].map((part) => Math.floor(part * text.length)).sort((x, y) => x - y) as [
            number,
            number,
          ];
          const result = edited(text, 2, { start, end });
          assert.deepEqual(said(result), said(text));
        },
      ),
      { numRuns: RUNS },
    );
  });

  it('is the same in part, if the part is all of it', () => {
    always(
      property(anyText, (text) => assert.equal(edited(text, 2, { start: 0, end: text.length }), edited(text, 2))),
      { numRuns: RUNS },
    );
  });

  it('stands any text that breaks off or is broken', () => {
    const piece = constantFrom(
      '',
      '}',
      ']',
      ': ',
      '- ',
      '"',
      "'",
      '|\n',
      '\t',
      '\r\n',
      '? ',
      '&a ',
      '*a',
      '\n# b',
      '😀',
    );
    always(
      property(
        anyText,
        array(tuple(double({ min: 0, max: 1, noNaN: true }), nat({ max: 3 }), piece), { maxLength: 3 }),
        (whole, cuts) => {
          let text = whole;
          for (const [at, removed, inserted] of cuts) {
            const start = Math.floor(at * text.length);
            text = text.slice(0, start) + inserted + (removed === 3 ? '' : text.slice(start + removed));
          }
          assert.deepEqual(said(edited(text, 2)), said(text));
        },
      ),
      { numRuns: RUNS },
    );
  });
});

describe('formatting a tidy text that was spaced untidily', () => {
  it('gives the tidy text back', () => {
    always(
      property(constantFrom(...READABLE), seed, (text, number) => {
        const tidy = formatted(text);
        const untidy = mangled(tidy, diceOf(number));
        // Comments that come to stand below each other by chance stay so.
        pre(commentsBelow(untidy).join() === commentsBelow(tidy).join());
        assert.equal(formatted(untidy), tidy);
      }),
      { numRuns: RUNS },
    );
  });

  it('gives the tidy text back from other steps', () => {
    for (const [name, text] of FILES) {
      if (!READABLE.includes(text)) continue;
      const tidy = formatted(text);
      for (const indent of [1, 4]) assert.equal(formatted(formatted(tidy, { indent })), tidy, name);
    }
  });

  it('makes untidy texts, so that this says something', () => {
    const tidy = READABLE.map((text) => formatted(text));
    const untidy = tidy.filter((text, index) => mangled(text, diceOf(index)) !== text);
    assert.ok(untidy.length > 0.9 * tidy.length, `${untidy.length} of ${tidy.length}`);
  });
});

/** The lines whose comment begins at the column of the one on the line above. */
function commentsBelow(text: string): readonly number[] {
  const { source, syntax } = readDocument('file:///a.runbook.yaml', 'runbook', text);
  const places = syntax.comments.map(({ start }) => source.positionAt(start));
  return places.flatMap(({ line, character }, index) => {
    const above = places[index - 1];
    return above?.line === line - 1 && above.character === character ? [line] : [];
  });
}
