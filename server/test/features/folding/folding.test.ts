import assert from 'node:assert/strict';
import type { Fold } from '../../../src/features/folding/fold.ts';
import { foldsOf } from '../../../src/features/folding/folding.ts';
import type { FoldOptions } from '../../../src/features/folding/folding.ts';
import { readDocument } from '../../../src/language/document.ts';

function folds(text: string, options: Partial<FoldOptions> = {}): readonly Fold[] {
  const document = readDocument('file:///a.runbook.yaml', 'runbook', text);
  return foldsOf(document, { linesOnly: true, limit: Infinity, ...options });
}

/** The first and the last line of each fold, as they are written. */
function folded(text: string, options: Partial<FoldOptions> = {}): readonly (readonly string[])[] {
  const lines = text.split(/\r?\n/).map((line) => line.trim());
  return folds(text, options).map(({ startLine, endLine, kind }) => [
    lines[startLine]!,
    lines[endLine]!,
    ...(kind === undefined ? [] : [kind]),
  ]);
}

describe('folding', () => {
  const cases: readonly (readonly [name: string, text: string, folds: readonly (readonly string[])[]])[] = [
    [
      'takes sections and their entries',
      'steps:\n  - id: a\n    by: b\n  - id: c\n    approval:\n      by: d\nowner: e\n',
      [
        ['steps:', 'by: d'],
        ['- id: a', 'by: b'],
        ['- id: c', 'by: d'],
        ['approval:', 'by: d'],
      ],
    ],
    [
      'ends before empty lines',
      'scope:\n  covers: a\n\n\nsteps:\n  - id: b\n\n  - id: c\n\n',
      [
        ['scope:', 'covers: a'],
        ['steps:', '- id: c'],
      ],
    ],
    ['takes block texts', 'purpose: |\n  one\n\n  two\n\nowner: a\n', [['purpose: |', 'two']]],
    ['takes long texts', 'purpose: one\n  two\n', [['purpose: one', 'two']]],
    [
      'leaves a closing bracket on a line of its own',
      'criteria: [\n  CC6.1,\n  CC6.2\n]\n',
      [['criteria: [', 'CC6.2']],
    ],
    [
      'takes brackets in brackets',
      'steps:\n  - { id: a,\n      criteria: [\n        CC6.1,\n      ],\n      by: b }\n',
      [
        ['steps:', 'by: b }'],
        ['- { id: a,', 'by: b }'],
        ['criteria: [', 'CC6.1,'],
      ],
    ],
    [
      'begins with the dash',
      'x-a:\n  -\n    id: a\n  - &b\n    id: c\n',
      [
        ['x-a:', 'id: c'],
        ['-', 'id: a'],
        ['- &b', 'id: c'],
      ],
    ],
    [
      'takes the comments that end an entry',
      'steps:\n  - id: a\n    # by: b\n  # - id: c\nowner: d\n',
      [
        ['steps:', '# - id: c'],
        ['- id: a', '# by: b'],
      ],
    ],
    ['takes comments below each other', '# one\n# two\nowner: a\n# alone\n', [['# one', '# two', 'comment']]],
    [
      'parts comments that belong to different entries',
      'steps:\n  - id: a\n    # one\n    # two\n  # three\n  # four\n',
      [
        ['steps:', '# four'],
        ['- id: a', '# two'],
        ['# one', '# two', 'comment'],
        ['# three', '# four', 'comment'],
      ],
    ],
    ['takes regions', '# region Header\nowner: a\n# endregion\n', [['# region Header', '# endregion', 'region']]],
    ['counts lines that end in CRLF', 'scope:\r\n  covers: a\r\n\r\nowner: b\r\n', [['scope:', 'covers: a']]],
    ['takes no alias for what it repeats', 'x-a: &a\n  b: c\nx-d: *a\n', [['x-a: &a', 'b: c']]],
    [
      'takes what can be read of a broken text',
      'scope:\n  covers: a\n  excludes: b\nsteps: [\n',
      [['scope:', 'excludes: b']],
    ],
    ['is nothing in a text of single lines', 'a: 1\nb: [2]\n', []],
  ];
  for (const [name, text, expected] of cases) it(name, () => assert.deepEqual(folded(text), expected));

  it('begins and ends inside the brackets for editors that can show it so', () =>
    assert.deepEqual(folds('criteria: [\n  CC6.1\n]\n', { linesOnly: false }), [
      { startLine: 0, startCharacter: 11, endLine: 2, endCharacter: 0, kind: undefined },
    ]));

  it('gives the outer folds where there may not be more', () =>
    assert.deepEqual(folded('a:\n  b:\n    c: 1\nd:\n  e: 1\n', { limit: 2 }), [
      ['a:', 'c: 1'],
      ['d:', 'e: 1'],
    ]));
});
