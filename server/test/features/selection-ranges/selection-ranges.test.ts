import assert from 'node:assert/strict';
import { selectionRangesAt } from '../../../src/features/selection-ranges.ts';
import { readDocument } from '../../../src/language/document.ts';

/** What the selection grows through from the cursor at `|`, without the last, which is the whole text. */
function grown(marked: string): readonly string[] {
  const offset = marked.indexOf('|');
  const text = marked.replace('|', '');
  const ranges = selectionRangesAt(readDocument('file:///a.runbook.yaml', 'runbook', text), offset);
  assert.deepEqual(ranges.at(-1), { start: 0, end: text.length });
  return ranges.slice(0, -1).map(({ start, end }) => text.slice(start, end));
}

describe('a selection grows', () => {
  const steps = "- id: disable-okta\n    do: 'Disable it'";
  const cases: readonly (readonly [name: string, marked: string, ranges: readonly string[]])[] = [
    [
      'from a word through its text, quotes, pair, item and list',
      "steps:\n  - id: disable-okta\n    do: 'Disab|le it'\nowner: a\n",
      [
        'Disable',
        'Disable it',
        "'Disable it'",
        "do: 'Disable it'",
        "id: disable-okta\n    do: 'Disable it'",
        steps,
        `steps:\n  ${steps}`,
        `steps:\n  ${steps}\nowner: a`,
      ],
    ],
    ['from a key', 'own|er: lead\nx-a: 1\n', ['owner', 'owner: lead', 'owner: lead\nx-a: 1']],
    ['from an id as one word', 'x: is-CC6|.1-now\n', ['is-CC6.1-now', 'x: is-CC6.1-now']],
    ['from a word of another alphabet', 'x: Zugän|ge löschen\n', ['Zugänge', 'Zugänge löschen', 'x: Zugänge löschen']],
    [
      'from an item in brackets',
      'criteria: [CC6.1, CC|6.2]\nx: 1\n',
      ['CC6.2', '[CC6.1, CC6.2]', 'criteria: [CC6.1, CC6.2]', 'criteria: [CC6.1, CC6.2]\nx: 1'],
    ],
    [
      'from a block text without its mark',
      'x:\n  do: |-\n    one |two\n    three\ny: 1\n'.replace('|-', '>-'),
      [
        'two',
        'one two\n    three',
        '>-\n    one two\n    three',
        'do: >-\n    one two\n    three',
        'x:\n  do: >-\n    one two\n    three',
        'x:\n  do: >-\n    one two\n    three\ny: 1',
      ],
    ],
    [
      'from a comment',
      'a:\n  b: 1 # the |reason\n  c: 2\n',
      ['reason', 'the reason', '# the reason', 'b: 1 # the reason\n  c: 2', 'a:\n  b: 1 # the reason\n  c: 2'],
    ],
    [
      'from between the words',
      'steps:\n  - id: a\n  |\n  - id: b\n',
      ['- id: a\n  \n  - id: b', 'steps:\n  - id: a\n  \n  - id: b'],
    ],
    ['from an alias', 'x-a: &a b\nx-c: *|a\n', ['a', '*a', 'x-c: *a', 'x-a: &a b\nx-c: *a']],
    ['from the end of the text', 'a: 1\n|', []],
    ['in a text without anything', '|', []],
  ];
  for (const [name, marked, ranges] of cases) it(name, () => assert.deepEqual(grown(marked), ranges));
});
