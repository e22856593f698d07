import assert from 'node:assert/strict';
import { excerpt } from '../../src/cli/report/excerpt.ts';
import { cells } from '../../src/cli/terminal/cells.ts';
import { paintFor } from '../../src/cli/terminal/paint.ts';
import { printable, printableJson } from '../../src/cli/terminal/printable.ts';
import { wrap } from '../../src/cli/terminal/wrap.ts';

describe('command line: layout', () => {
  /** The line in `width` cells, with marks below what stands between the two bars. */
  function shown(marked: string, width: number): string[] {
    const start = marked.indexOf('|');
    const end = marked.lastIndexOf('|') - 1;
    const { text, before, marked: size } = excerpt(marked.replaceAll('|', ''), start, end, width);
    return [text, ' '.repeat(before) + '^'.repeat(size)];
  }

  const excerpts: readonly (readonly [what: string, marked: string, width: number, shown: readonly string[]])[] = [
    ['plain text', 'by: |itt|', 40, ['by: itt', '    ^^^']],
    ['an empty range', 'by: ||', 40, ['by: ', '    ^']],
    ['a tab before', 'by:\t|itt|', 40, ['by: itt', '    ^^^']],
    ['wide characters before and in the range', '説明: |役割|', 40, ['説明: 役割', '      ^^^^']],
    ['emoji and combining marks', '👩‍💻 e\u0301: |x|', 40, ['👩‍💻 e\u0301: x', '      ^']],
    ['escaped characters', 'a\u202eb|c|', 40, ['a\\u202ebc', '        ^']],
    ['a long line after', '|itt| and so on and on', 10, ['itt and so…', '^^^']],
    ['a long line before', 'a long long way to |itt|', 12, ['… to itt', '     ^^^']],
    ['a long line around', 'a long long way to |itt| and back', 12, ['… to itt and …', '     ^^^']],
    ['a range longer than the room', 'by: |abcdefghijklmnop|', 10, ['by: abcdef…', '    ^^^^^^']],
  ];
  for (const [what, marked, width, lines] of excerpts) {
    it(`marks ${what}`, () => assert.deepEqual(shown(marked, width), lines));
  }

  it('looks at a part of an endless line only', () => {
    const started = performance.now();
    const { text } = excerpt('a'.repeat(2_000_000), 1_000_000, 1_000_010, 80);
    assert.ok(cells(text) <= 82 && performance.now() - started < 500, text);
  });

  it('wraps between words and keeps code together', () => {
    assert.deepEqual(wrap('The role `it operations` is gone.', 20), ['The role', '`it operations` is', 'gone.']);
    assert.deepEqual(wrap('a verylongword b', 5), ['a', 'verylongword', 'b']);
    assert.deepEqual(wrap('', 5), []);
  });

  it('escapes what is no text, and nothing else', () => {
    assert.equal(
      printable('é 役 👩‍💻 \u001b[2J \u009b \ufeff \u{e0041} \ud800'),
      'é 役 👩‍💻 \\u001b[2J \\u009b \\ufeff \\u{e0041} \\ud800',
    );
    const value = { text: '\u009b\u202e\u{e0041} é' };
    const json = printableJson(JSON.stringify(value));
    assert.match(json, /^[ -~é]*$/);
    assert.deepEqual(JSON.parse(json), value);
  });

  it('paints only where it may', () => {
    assert.equal(paintFor(true).error('x'), '\u001b[1;31mx\u001b[0m');
    assert.equal(paintFor(false).error('x'), 'x');
  });
});
