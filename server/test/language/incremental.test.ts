import assert from 'node:assert/strict';
import path from 'node:path';
import { array, assert as always, constant, constantFrom, double, nat, oneof, property, record } from 'fast-check';
import { compose } from '../../src/language/syntax/compose.ts';
import { parse } from '../../src/language/syntax/parse.ts';
import type { Syntax } from '../../src/language/syntax/parse.ts';
import { FIXTURES, textsBelow } from '../support/fixtures.ts';

/** How many random edits each property is tried with. */
const RUNS = Number(process.env['FAST_CHECK_RUNS'] ?? 150);

/** What an author types, and what breaks a reader that looks at blocks alone. */
const PIECES = [
  '', ' ', '  ', '\n', '\r\n', '\n\n', '-', '- ', '\n- ', '\n  - ', ':', ': ', '"', "'", '[', ']', '{', '}', ',', '#', ' # note',
  'a: 1\n', '\nb: 2\n', '\n  c: 3', '&a ', '*a', '<<: *a', '|', '>', '\n---\n', '\n...\n', '%YAML 1.2\n', '\t', '? ', '!!str ',
  '\ufeff', '😀', 'é', '\u0000', '\r', '\n<<<<<<< a\nx: 1\n=======\nx: 2\n>>>>>>> b\n', 'steps:', '\nsteps:\n', 'null', '~',
]; // prettier-ignore

const TEXTS = [
  ...[...textsBelow(path.join(FIXTURES, 'workspaces'))].flatMap(([name, text]) =>
    /\.ya?ml$/.test(name) ? [text] : [],
  ),
  ...[...textsBelow(path.join(FIXTURES, 'rules/syntax')).values()],
  'runbook: a\r\nsteps:\r\n  - { id: a }\r\n  - id: b\r\n    do: |\r\n      text\r\n\r\n# end\r\n',
  '\ufeffrunbook: a\nsteps:\n- id: a\n- id: b\nraci: &r []\nx-r: *r\n',
  'a:\n  b: "one\n\n    two"\n  c: [1,\n    2]\nd: >-\n  folded\n  text\n',
];

const edit = record({
  at: double({ min: 0, max: 1, noNaN: true }),
  removed: oneof(constant(0), nat({ max: 5 }), nat({ max: 200 })),
  inserted: constantFrom(...PIECES),
});

function seen({ root, comments, problems }: Syntax): unknown {
  return { root, comments, problems };
}

describe('parsing after an edit', () => {
  it('gives what parsing the whole text gives', () => {
    always(
      property(constantFrom(...TEXTS), array(edit, { minLength: 1, maxLength: 6 }), (original, edits) => {
        let text = original;
        let syntax = parse(text);
        for (const { at, removed, inserted } of edits) {
          const start = Math.floor(at * text.length);
          text = text.slice(0, start) + inserted + text.slice(start + removed);
          syntax = parse(text, syntax);
          assert.deepEqual(seen(syntax), seen(parse(text)));
        }
      }),
      { numRuns: RUNS },
    );
  });

  it('gives, block by block, what reading the text in one piece gives', () => {
    always(
      property(constantFrom(...TEXTS), edit, (original, { at, removed, inserted }) => {
        const start = Math.floor(at * original.length);
        const text = original.slice(0, start) + inserted + original.slice(start + removed);
        const { root, comments, problems, blocks } = parse(text);
        if (blocks.size === 0) return;
        const whole = compose(text, 0);
        assert.deepEqual(
          { root, comments, problems },
          { root: whole.root, comments: whole.comments, problems: whole.problems },
        );
      }),
      { numRuns: RUNS },
    );
  });

  it('takes over what did not change', () => {
    const previous = parse('a: 1\nb: 2\nc: 3\n');
    const first = (syntax: Syntax): unknown => syntax.root?.kind === 'mapping' && syntax.root.pairs[0];
    assert.equal(first(parse('a: 1\nb: 20\nc: 3\n', previous)), first(previous));
  });
});
