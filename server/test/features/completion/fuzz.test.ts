import assert from 'node:assert/strict';
import { array, assert as always, constantFrom, double, nat, property, record } from 'fast-check';
import type { FeatureContext } from '../../../src/contracts/feature-context.ts';
import { parse } from '../../../src/language/syntax/parse.ts';
import { acme, withText } from './support/acme.ts';
import { askedAt, taken } from './support/asked.ts';

/** How many random texts are tried. */
const RUNS = Number(process.env['FAST_CHECK_RUNS'] ?? 150);

/** What an author types, and what breaks a reader. */
const PIECES = [
  '', ' ', '  ', '\n', '\r\n', '\n\n', '-', '- ', '\n- ', '\n  - ', ':', ': ', '"', "'", '[', ']', '{', '}', ',', '#', ' # soc2-ignore ',
  'by: ', '\nsteps:', '\n    ', '&a ', '*a', '<<: *a', '|', '>-', '\n---\n', '\n...\n', '%YAML 1.2\n', '\t', '? ', '!!str ', '__proto__: ',
  '\ufeff', '😀', '\u0000', '\r', '\n<<<<<<< a\nx: 1\n=======\nx: 2\n>>>>>>> b\n', 'criteria: [CC6.1, ', 'null', '~', 'x-a: ',
]; // prettier-ignore

/** Asks at an offset; every suggestion has to stand in the line of the cursor, around the cursor. */
function checked(context: FeatureContext, offset: number): void {
  const { text, items } = askedAt(context, offset);
  for (const { range, label, filterText } of items) {
    const isAround = 0 <= range.start && range.start <= offset && offset <= range.end && range.end <= text.length;
    assert.ok(isAround, `${label} at ${offset}: ${range.start} to ${range.end}`);
    assert.doesNotMatch(text.slice(range.start, range.end), /[\r\n]/, label);
    assert.ok(label !== '' && filterText !== '');
  }
}

/** Longer files are looked at in steps. */
const LONG = 4000;

/** What is typed at the beginning of a line. */
const LINES = ['', 'a', 'CC', '- ', '-', 'by', 'by: ', 'criteria: [', '# soc2'];

describe('completion anywhere', () => {
  let all: readonly FeatureContext[];
  let contexts: readonly FeatureContext[];
  before(async () => {
    all = [...(await acme()).values()];
    contexts = all.filter(({ document }) => /soc2|laptop-return|term-2211|playbook/.test(document.uri));
  });

  it('stays in the line of the cursor at every offset of a file', () => {
    for (const context of contexts) {
      const { length } = context.document.source.getText();
      for (let offset = 0; offset <= length; offset += length > LONG ? 11 : 2) checked(context, offset);
    }
  });

  it('stays there at the end of every file that is cut off', () => {
    for (const context of contexts) {
      const text = context.document.source.getText();
      for (let offset = 0; offset <= text.length; offset += text.length > LONG ? 37 : 5)
        checked(withText(context, text.slice(0, offset)), offset);
    }
  });

  it('never makes a text parse worse, whatever is taken', () => {
    const place = record({
      file: nat({ max: 100 }),
      at: double({ min: 0, max: 1, noNaN: true }),
      item: nat({ max: 1000 }),
    });
    const typed = record({
      how: constantFrom('as it is', 'cut off', 'a new line'),
      line: constantFrom(...LINES),
      column: nat({ max: 8 }),
    });
    always(
      property(place, typed, ({ file, at, item }, { how, line, column }) => {
        const context = all[file % all.length]!;
        const { source, syntax } = context.document;
        const whole = source.getText();
        const cursor = Math.floor(at * whole.length);
        const start = whole.lastIndexOf('\n', cursor) + 1;
        const begun = ' '.repeat(column) + line;
        const [text, offset] =
          how === 'as it is' ? [whole, cursor]
          : how === 'cut off' ? [whole.slice(0, cursor), cursor]
          : [`${whole.slice(0, start)}${begun}\n${whole.slice(start)}`, start + begun.length]; // prettier-ignore
        const asked = askedAt(withText(context, text), offset);
        const one = asked.items[item % Math.max(1, asked.items.length)];
        if (!one) return;
        const after = parse(taken(asked, one), syntax).problems;
        assert.ok(
          after.length <= parse(text, syntax).problems.length,
          `${one.label} in ${JSON.stringify(text.slice(offset - 60, offset))}`,
        );
      }),
      { numRuns: 3 * RUNS },
    );
  });

  const edit = record({
    at: double({ min: 0, max: 1, noNaN: true }),
    removed: nat({ max: 20 }),
    inserted: constantFrom(...PIECES),
  });
  it('stays there whatever is typed', () => {
    always(
      property(
        nat({ max: 100 }),
        array(edit, { minLength: 1, maxLength: 6 }),
        nat({ max: 3 }),
        (which, edits, back) => {
          const context = contexts[which % contexts.length]!;
          let text = context.document.source.getText();
          let cursor = 0;
          for (const { at, removed, inserted } of edits) {
            const start = Math.floor(at * text.length);
            text = text.slice(0, start) + inserted + text.slice(start + removed);
            cursor = start + inserted.length;
          }
          checked(withText(context, text), Math.max(0, Math.min(text.length, cursor - back)));
        },
      ),
      { numRuns: RUNS },
    );
  });
});
