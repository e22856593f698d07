import assert from 'node:assert/strict';
import { formatted } from './formatted.ts';

/** The text after formatting what stands between the two marks `|`. */
function partly(marked: string): string {
  const [before = '', inside = '', behind = ''] = marked.split('|');
  return formatted(before + inside + behind, {}, { start: before.length, end: before.length + inside.length });
}

describe('formatting a part', () => {
  const cases: readonly (readonly [name: string, marked: string, after: string])[] = [
    ['spaces its lines alone', 'a:  1\n|b:  2\n|c:  3\n', 'a:  1\nb: 2\nc:  3\n'],
    [
      'indents what it holds the whole of, from where that hangs',
      'steps:\n    - id: a\n|      approval:\n           by: lead\n|      do: b\n',
      'steps:\n    - id: a\n      approval:\n        by: lead\n      do: b\n',
    ],
    [
      'leaves entries beside others that lie outside',
      'steps:\n    - id: a\n|      do:  b\n|      by: c\n',
      'steps:\n    - id: a\n      do: b\n      by: c\n',
    ],
    [
      'leaves a block text that lies outside in part',
      'steps:\n  - command: |-\n|        one\n|        two\n'.replace('|-', '>-'),
      'steps:\n  - command: >-\n        one\n        two\n',
    ],
    ['leaves the indentation of a line that it holds the end of', 'a:\n    b|:  1|\n', 'a:\n    b: 1\n'],
    ['leaves the end of the text', '|a:  1\n|b: 2\n\n\n', 'a: 1\nb: 2\n\n\n'],
    ['is nothing where it is empty', 'a:  1||\n', 'a:  1\n'],
  ];
  for (const [name, marked, after] of cases) it(name, () => assert.equal(partly(marked), after));
});
