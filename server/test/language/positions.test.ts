import assert from 'node:assert/strict';
import { readDocument } from '../../src/language/document.ts';
import type { Document } from '../../src/language/document.ts';
import { pairOf } from '../../src/language/syntax/tree.ts';
import type { Node, Range } from '../../src/language/syntax/tree.ts';
import { within } from '../../src/language/syntax/within.ts';

/** A small runbook in each style that moves offsets about. */
const BLOCK = `# A comment with an emoji 😀
runbook: revoke-access
title: "Revoke 😀 access"
criteria: [CC6.1, CC6.2]
steps:
  - id: disable-okta # behind it
    do: Disable the account
    by: it-operations
  - { id: remove-github, do: 'Remove the account', by: it-operations }
signOff:
  by: it-manager
`;

const VARIANTS: readonly [string, (text: string) => string][] = [
  ['as it is', (text) => text],
  ['with Windows line breaks', (text) => text.replaceAll('\n', '\r\n')],
  ['with a byte order mark', (text) => `\ufeff${text}`],
  ['with both', (text) => `\ufeff${text.replaceAll('\n', '\r\n')}`],
  ['behind a document marker', (text) => `---\n${text}`],
  ['without a final line break', (text) => text.trimEnd()],
  [
    'with blank lines and comments between',
    (text) => text.replaceAll('\n', '\n\n# 😀 between\n\n').replace(/\n+$/, '\n'),
  ],
  [
    'with an anchor before every list',
    (text) => text.replace('criteria: [', 'criteria: &c [').replace('steps:', 'steps: &s'),
  ],
];

/** What the parts of the runbook cover in the text, in any of the variants. */
const COVERED = [
  'runbook = revoke-access',
  'title = "Revoke 😀 access"',
  'criteria = [CC6.1, CC6.2]',
  'criteria.0 = CC6.1',
  'criteria.1 = CC6.2',
  'steps.0.id = disable-okta',
  'steps.0.do = Disable the account',
  "steps.1 = { id: remove-github, do: 'Remove the account', by: it-operations }",
  'steps.1.id = remove-github',
  "steps.1.do = 'Remove the account'",
  'steps.1.by = it-operations',
  'signOff = by: it-manager',
  'signOff.by = it-manager',
];

describe('positions', () => {
  for (const [title, variant] of VARIANTS) {
    it(`hold ${title}`, () => {
      const document = read(variant(BLOCK));
      assert.deepEqual(
        COVERED.map((line) => line.split(' = ')[0]!).map(
          (path) => `${path} = ${covered(document, nodeAt(document, path))}`,
        ),
        COVERED,
      );
      for (const [key, { start, end }] of keysOf(document))
        assert.equal(document.source.getText().slice(start, end), key);
    });
  }

  it('count a line and UTF-16 units in it', () => {
    const { document, offset } = marked('runbook: a\r\ntitle: "😀 |Revoke"\r\n');
    assert.deepEqual(document.source.positionAt(offset), { line: 1, character: 'title: "😀 '.length });
  });

  it('of comments are those of their text', () => {
    const document = read(BLOCK.replaceAll('\n', '\r\n'));
    assert.deepEqual(
      document.syntax.comments.map((comment) => covered(document, comment)),
      ['# A comment with an emoji 😀', '# behind it'],
    );
  });
});

describe('anchors', () => {
  const document = read(`x-who: &who it-operations
steps:
  - { id: a, by: *who }
  - &step { id: b, by: [*who] }
  - *step
`);

  it('leave an alias where it stands, and say where its value is written', () => {
    const [first] = document.model!.steps;
    const [by] = first!.by;
    assert.equal(by!.text, 'it-operations');
    assert.equal(covered(document, by!), '*who');
    assert.equal(covered(document, by!.anchor!), 'it-operations');
  });

  it('give a collection back as itself', () => {
    const [, second, third] = document.model!.steps;
    assert.equal(third!.node, second!.node);
    assert.equal(covered(document, third!.place), 'b');
  });
});

describe('merge keys', () => {
  const document = read(`x-step: &step { by: it-operations, system: okta }
x-other: &other { system: github, within: 1 hour }
steps:
  - { <<: *step, id: a, system: none }
  - <<: [*step, *other]
    id: b
  - { "<<": text, id: c }
`);
  const [first, second, third] = document.model!.steps;

  it('take over what the mapping itself does not say, from where it is written', () => {
    assert.equal(first!.system[0]!.text, 'none');
    assert.equal(covered(document, first!.by[0]!), 'it-operations');
    assert.equal(document.source.positionAt(first!.by[0]!.start).line, 0);
  });

  it('take the first of several', () => {
    assert.equal(second!.system[0]!.text, 'okta');
    assert.equal(second!.within!.text, '1 hour');
  });

  it('are plain: a quoted `<<` is a key', () => {
    assert.ok(pairOf(third!.node!, '<<'));
    assert.deepEqual(third!.by, []);
  });

  it('leave the mapping its own range', () => {
    assert.equal(covered(document, first!.node!), '{ <<: *step, id: a, system: none }');
  });
});

describe('a part of a scalar', () => {
  const cases: readonly [string, string, string][] = [
    ['in plain style', 'title: Revoke <what> now', '<what>'],
    ['in single quotes', "title: 'Revoke <what> now'", '<what>'],
    ['in double quotes', 'title: "Revoke <what> now 😀"', '<what>'],
    ['behind an emoji', 'title: 😀 Revoke <what>', '<what>'],
    ['with an escape: the whole', 'title: "Revoke\\t<what>"', '"Revoke\\t<what>"'],
    ['with a doubled quote: the whole', "title: 'It''s <what>'", "'It''s <what>'"],
    ['in a block text: the whole', 'title: |\n  Revoke\n  <what>\n', '|\n  Revoke\n  <what>\n'],
  ];
  for (const [title, text, expected] of cases) {
    it(title, () => {
      const document = read(`runbook: a\n${text}`);
      const scalar = document.model!.title!;
      const at = scalar.text.indexOf('<what>');
      assert.equal(covered(document, within(scalar, at, at + '<what>'.length)), expected);
    });
  }
});

function read(text: string): Document<'runbook'> {
  return readDocument('file:///positions.runbook.yaml', 'runbook', text);
}

/** A document with the offset of the mark `|` in its text. */
function marked(text: string): { document: Document<'runbook'>; offset: number } {
  return { document: read(text.replace('|', '')), offset: text.indexOf('|') };
}

function covered(document: Document, { start, end }: Range): string {
  return document.source.getText().slice(start, end);
}

function nodeAt(document: Document, path: string): Node {
  let node = document.syntax.root!;
  for (const step of path.split('.'))
    node =
      node.kind === 'mapping'
        ? pairOf(node, step)!.value!
        : node.kind === 'sequence'
          ? node.items[Number(step)]!
          : node;
  return node;
}

/** Every key of a document with its range. */
function keysOf(document: Document): [string, Range][] {
  const collect = (node: Node): [string, Range][] => {
    if (node.kind === 'scalar') return [];
    if (node.kind === 'sequence') return node.items.flatMap(collect);
    return node.pairs.flatMap(({ key, value }) => [
      [key.text, key] as [string, Range],
      ...(value ? collect(value) : []),
    ]);
  };
  return document.syntax.root ? collect(document.syntax.root) : [];
}
