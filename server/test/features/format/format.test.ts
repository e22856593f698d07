import assert from 'node:assert/strict';
import path from 'node:path';
import { format } from '../../../src/features/format/format.ts';
import { DEFAULT_FORMAT } from '../../../src/features/format/options.ts';
import { readDocument } from '../../../src/language/document.ts';
import { FIXTURES, textsBelow } from '../../support/fixtures.ts';
import { formatted } from './formatted.ts';

type Case = readonly [name: string, before: string, after: string];

/** Texts that stay as they are. */
type Kept = readonly [name: string, text: string];

function check(cases: readonly Case[]): void {
  for (const [name, before, after] of cases) it(name, () => assert.equal(formatted(before), after));
}

function keep(cases: readonly Kept[]): void {
  for (const [name, text] of cases) it(name, () => assert.equal(formatted(text), text));
}

describe('formatting indents', () => {
  check([
    ['mappings by two', 'scope:\n     covers: a\n     excludes: b\n', 'scope:\n  covers: a\n  excludes: b\n'],
    [
      'lists and what their dashes begin',
      'steps:\n    -   id: a\n        approval:\n             by: lead\n    -   id: b\n',
      'steps:\n  - id: a\n    approval:\n      by: lead\n  - id: b\n',
    ],
    ['lists in lists', 'x-a:\n   -   -   1\n       -   2\n   - - 3\n', 'x-a:\n  - - 1\n    - 2\n  - - 3\n'],
    ['a document that begins further in', '  runbook: a\n  steps:\n    - id: b\n', 'runbook: a\nsteps:\n  - id: b\n'],
    ['a value below its key', 'purpose:\n      Take access away\n', 'purpose:\n  Take access away\n'],
    ['an entry below its dash', 'steps:\n  -\n      id: a\n      do: b\n', 'steps:\n  -\n    id: a\n    do: b\n'],
    ['below an anchor', 'x-a:  &a\n     by: lead\nx-b:   *a\n', 'x-a: &a\n  by: lead\nx-b: *a\n'],
    ['a merge key', 'x-a: &a { b: 1 }\nx-c:\n    <<:   *a\n    d: 2\n', 'x-a: &a { b: 1 }\nx-c:\n  <<: *a\n  d: 2\n'],
    [
      'brackets of several lines',
      'criteria: [\n      CC6.1,\n   CC6.2\n]\nsteps:\n  - { id: a,\n         do: b }\n',
      'criteria: [\n  CC6.1,\n  CC6.2\n]\nsteps:\n  - { id: a,\n      do: b }\n',
    ],
    [
      'brackets in brackets by the lines they begin on',
      'x-a: { b: [{\n   c: 1,\n      d: [\n   2\n   ]\n    }] }\n',
      'x-a: { b: [{\n  c: 1,\n  d: [\n    2\n  ]\n  }] }\n',
    ],
    [
      'a closing bracket that YAML wants deeper than its key',
      'criteria: [\n    CC6.1\n    ]\n',
      'criteria: [\n  CC6.1\n  ]\n',
    ],
    [
      'the lines of a long text',
      'steps:\n    - do: Take\n          every access\n\n          away\n      expect: "none\n         is left"\n',
      'steps:\n  - do: Take\n      every access\n\n      away\n    expect: "none\n      is left"\n',
    ],
    [
      'a block text with its entry, all lines alike',
      'steps:\n      - command: |\n              if a; then\n                b\n\n              fi\n',
      'steps:\n  - command: |\n      if a; then\n        b\n\n      fi\n',
    ],
    ['a block text in a list', 'x-a:\n    -   >-\n          one\n          two\n', 'x-a:\n  - >-\n    one\n    two\n'],
    [
      'a block text that says its indentation',
      'steps:\n    - command: |2\n          indented\n        not\n',
      'steps:\n  - command: |2\n        indented\n      not\n',
    ],
    [
      'a block text with spaces on empty lines, which count beyond its indentation',
      'x-a:\n        b: |\n            one\n  \n              \n            two\n',
      'x-a:\n  b: |\n    one\n  \n      \n    two\n',
    ],
  ]);

  it('by another step if asked', () =>
    assert.equal(
      formatted('steps:\n  - id: a\n    approval:\n      by: lead\n', { indent: 4 }),
      'steps:\n    - id: a\n      approval:\n          by: lead\n',
    ));

  it('lists as deep as their keys where most lists stand so', () =>
    assert.equal(
      formatted('steps:\n- id: a\n  evidence:\n  - b\ntriggers:\n    - id: c\n'),
      'steps:\n- id: a\n  evidence:\n  - b\ntriggers:\n- id: c\n',
    ));

  it('lists a step deeper where as many stand so', () =>
    assert.equal(formatted('steps:\n- id: a\ntests:\n    - date: b\n'), 'steps:\n  - id: a\ntests:\n  - date: b\n'));
});

describe('formatting spaces', () => {
  check([
    ['a colon', 'runbook:   a\ntitle : b\n"owner" :  c\n', 'runbook: a\ntitle: b\n"owner": c\n'],
    ['a comma', 'criteria: [CC6.1,CC6.2 ,  CC6.3]\n', 'criteria: [CC6.1, CC6.2, CC6.3]\n'],
    ['braces and brackets', 'x-a: {b: [ 1,2 ]}\nx-c: [ { d: 1} ]\n', 'x-a: { b: [1, 2] }\nx-c: [{ d: 1 }]\n'],
    ['empty braces and brackets', 'x-a: { }\nx-b: [ ]\n', 'x-a: {}\nx-b: []\n'],
    ['tabs', 'runbook:\ta\ncriteria: [CC6.1,\tCC6.2]\n', 'runbook: a\ncriteria: [CC6.1, CC6.2]\n'],
    ['a key like JSON', '{"runbook":"a","steps":[]}\n', '{ "runbook": "a", "steps": [] }\n'],
  ]);
  keep([
    ['not before the colon behind an alias', 'x-a: &a b\nx-c:\n  *a : 1\n'],
    ['not inside quotes', 'purpose: "a :  b ,c"\n'],
    ['not inside plain texts', 'purpose: a  b -  c\n'],
    ['not inside comments', '#   a   :  b\nrunbook: a #  {c:d}\n'],
    ['not between a comma and a value left out', 'x-a: { b: , c: }\n'],
  ]);
});

describe('formatting keeps values lined up', () => {
  keep([
    ['behind the colons of lines below each other', 'rto:    4 hours\nretain: 1 year\nrpo:    15 min\n'],
    ['behind the same spaces in other columns', 'a:\n  - { b: x,   c: 1,  d: 2 }\n  - { b: xyz, c: 3,  d: 4 }\n'],
    ['in rows of braces', 'a:\n  - { b: one,   c: 1 }\n  - { b: three, c: 2 }\n  - { b: six,   c: 10 }\n'],
    ['past a comment', 'dana:  a\n# left\nmorag: b\n'],
    ['behind the key on the line of a dash', 'steps:\n  - id:    a\n    phase: b\n'],
  ]);
  check([
    ['but not with a line of another column', 'rto:     4 hours\nretain: 1 year\n', 'rto: 4 hours\nretain: 1 year\n'],
    ['but not where all have as many spaces', 'rto:  4 hours\nrpo:  15 min\n', 'rto: 4 hours\nrpo: 15 min\n'],
    ['but not past an empty line', 'rto:    4 hours\n\nretain: 1 year\n', 'rto: 4 hours\n\nretain: 1 year\n'],
    [
      'but no line that is lined up in part',
      'a:\n  - { b: one,   c:   1 }\n  - { b: three, c: 2 }\n',
      'a:\n  - { b: one, c: 1 }\n  - { b: three, c: 2 }\n',
    ],
  ]);
  it('when the whole moves', () => assert.equal(formatted('a:\n    b:   1\n    cde: 2\n'), 'a:\n  b:   1\n  cde: 2\n'));
});

describe('formatting moves comments', () => {
  check([
    [
      'with the entry below',
      'steps:\n    # first\n    - id: a\n      # why\n      by: b\n',
      'steps:\n  # first\n  - id: a\n    # why\n    by: b\n',
    ],
    [
      'to the entry below where they stand too far left',
      'steps:\n  - id: a\n# next\n  - id: b\n',
      'steps:\n  - id: a\n  # next\n  - id: b\n',
    ],
    [
      'with the list that they end',
      'steps:\n    - id: a\n    # - id: b\n    #   by: c\nowner: d\n',
      'steps:\n  - id: a\n  # - id: b\n  #   by: c\nowner: d\n',
    ],
    [
      'with the item that they end',
      'steps:\n    - id: a\n      # by: c\n    - id: b\n',
      'steps:\n  - id: a\n    # by: c\n  - id: b\n',
    ],
    ['with a key that has no value', 'evidence:\n      # none yet\nowner: a\n', 'evidence:\n  # none yet\nowner: a\n'],
    ['at the end of the text', 'steps:\n    - id: a\n    # no more\n', 'steps:\n  - id: a\n  # no more\n'],
    ['inside brackets', 'criteria: [\n      # access\n      CC6.1\n]\n', 'criteria: [\n  # access\n  CC6.1\n]\n'],
    [
      'in a column, together',
      'a:\n    b: 1            # one\n    c:\n        d: 2        # two\n',
      'a:\n  b: 1            # one\n  c:\n    d: 2        # two\n',
    ],
    [
      'in a column with the lines on which they go on',
      'a:\n    b: 1      # one\n              # and more\n    c: 2\n',
      'a:\n  b: 1      # one\n            # and more\n  c: 2\n',
    ],
    [
      'in a column when a value before them is moved',
      'a:   1   # one\nbc: 22   # two\n',
      'a: 1   # one\nbc: 22 # two\n',
    ],
  ]);
  keep([
    ['not away from what they stand behind', 'a: 1      # one\nb: 22 # two\n'],
    ['not out of a column of lines that are right', 'a: 1    # one\n        # more\nb:\n  c: 2  # two\n'],
    ['not out of block texts', 'command: |\n  # not a comment\n    # neither\n'],
  ]);
});

describe('formatting ends lines', () => {
  check([
    ['without spaces', 'runbook: a  \n# note \t\n\t\nsteps: [] \n', 'runbook: a\n# note\n\nsteps: []\n'],
    ['of long texts without spaces', 'purpose: Take  \n  away\n', 'purpose: Take\n  away\n'],
    ['with a last line break', 'runbook: a', 'runbook: a\n'],
    ['with one last line break', 'runbook: a\n\n \n\n', 'runbook: a\n'],
    ['as they end', 'runbook:  a\r\nsteps: []', 'runbook: a\r\nsteps: []\r\n'],
  ]);
  keep([
    ['as they are in block texts', 'purpose: |\n  one  \n  two\n'],
    ['behind a backslash in quotes', 'purpose: "one\\ \n  two"\n'],
    ['of a block text that keeps its empty lines', 'purpose: |+\n  one\n\n\n'],
    ['of a text without anything', '\n\n'],
  ]);

  it('as they are where the editor wants it', () => {
    const text = 'runbook: a  \n\n\n';
    assert.equal(formatted(text, { trimTrailingWhitespace: false, trimFinalNewlines: false }), text);
    assert.equal(formatted('runbook: a', { insertFinalNewline: false }), 'runbook: a');
  });
});

describe('formatting leaves alone', () => {
  keep([
    ['what does not parse', 'runbook:  a\nsteps: [\n'],
    ['text alone', '  text  '],
    ['explicit keys', '? runbook\n:   a\n'],
    ['values behind a document marker', '--- {a: 1}\n'],
    ['old line breaks', 'runbook:  a\rtitle: b\n'],
    ['a byte order mark', '\ufeffrunbook: a\n'],
    ['a document marker and a directive', '%YAML 1.2\n---\nrunbook: a\n...\n'],
    ['the order of keys and every quote', 'title: \'a\'\nrunbook: "b"\n'],
    ['empty lines', 'runbook: a\n\n\n\nsteps: []\n'],
  ]);
});

describe('formatting', () => {
  it('takes out and adds no more than the spaces that differ', () => {
    const document = readDocument('file:///a.runbook.yaml', 'runbook', 'steps:\n    - id: a\n      by:   b\n');
    assert.deepEqual(format(document, DEFAULT_FORMAT), [
      { start: 7, end: 9, text: '' },
      { start: 19, end: 21, text: '' },
      { start: 28, end: 30, text: '' },
    ]);
  });

  for (const [name, text] of textsBelow(path.join(FIXTURES, 'workspaces'))) {
    if (/\.ya?ml$/.test(name)) it(`finds nothing to do in ${name}`, () => assert.equal(formatted(text), text));
  }
});
