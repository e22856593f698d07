import assert from 'node:assert/strict';
import { array, assert as always, constantFrom, double, nat, property, record } from 'fast-check';
import type { FeatureContext } from '../../../src/contracts/feature-context.ts';
import { acme, withText } from './support/acme.ts';
import { askedAt } from './support/asked.ts';

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

describe('completion anywhere', () => {
  let contexts: readonly FeatureContext[];
  before(async () => {
    contexts = [...(await acme()).values()].filter(({ document }) =>
      /soc2|laptop-return|term-2211|playbook/.test(document.uri),
    );
  });

  it('stays in the line of the cursor at every offset of a file', () => {
    for (const context of contexts) {
      const { length } = context.document.source.getText();
      for (let offset = 0; offset <= length; offset += length > LONG ? 5 : 1) checked(context, offset);
    }
  });

  it('stays there at the end of every file that is cut off', () => {
    for (const context of contexts) {
      const text = context.document.source.getText();
      for (let offset = 0; offset <= text.length; offset += text.length > LONG ? 13 : 3)
        checked(withText(context, text.slice(0, offset)), offset);
    }
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

/** Longer files are looked at in steps. */
const LONG = 4000;
