import assert from 'node:assert/strict';
import { readDocument } from '../../src/language/document.ts';
import type { Document } from '../../src/language/document.ts';
import { insertKey } from '../../src/language/edit/insert.ts';
import { replaceScalar } from '../../src/language/edit/replace.ts';
import { grammarOf } from '../../src/language/schema/grammar.ts';
import { valueOf } from '../../src/language/syntax/tree.ts';
import type { Mapping, Node } from '../../src/language/syntax/tree.ts';
import type { Plain } from '../../src/language/syntax/write.ts';
import { applyEdits } from '../support/edits.ts';

const RUNBOOK = grammarOf('runbook');
const STEP = RUNBOOK.properties.get('steps')!.items!;

describe('inserting a key', () => {
  it('leaves a blank line where sections are parted by one', () => {
    const text = 'runbook: a\nowner: ops\n\nsteps:\n  - id: a\n\nrollback: None\n';
    const mended = withKey(text, 'signOff', { by: 'lead' });
    assert.equal(mended, 'runbook: a\nowner: ops\n\nsteps:\n  - id: a\n\nsignOff: { by: lead }\n\nrollback: None\n');
  });

  it('joins a group of lines that no blank line parts', () => {
    const mended = withKey('runbook: a\nowner: ops\n\nsteps:\n  - id: a\n', 'criteria', ['CC6.1']);
    assert.equal(mended, 'runbook: a\nowner: ops\ncriteria: [CC6.1]\n\nsteps:\n  - id: a\n');
  });

  it('stays behind an alias, wherever the list that it repeats stands', () => {
    assert.equal(
      withKey('controls: &all [A]\nraci:\n  - &row { activity: a }\n  - *row\n', 'signOff', { by: 'lead' }),
      'controls: &all [A]\nraci:\n  - &row { activity: a }\n  - *row\nsignOff: { by: lead }\n',
    );
    assert.equal(
      withStepKey('controls: &all [A]\nsteps:\n  - { id: a, controls: *all }\n', 'evidence', ['log']),
      'controls: &all [A]\nsteps:\n  - { id: a, controls: *all, evidence: [log] }\n',
    );
  });

  it('keeps a merge key, and a key without a value in braces', () => {
    assert.equal(
      withStepKey('x-a: &a { by: ops }\nsteps:\n  - { <<: *a }\n', 'id', 'one'),
      'x-a: &a { by: ops }\nsteps:\n  - { id: one, <<: *a }\n',
    );
    assert.equal(
      withStepKey('steps:\n  - { id: a, by: }\n', 'evidence', ['log']),
      'steps:\n  - { id: a, by:, evidence: [log] }\n',
    );
  });

  it('writes behind the entries that a merge key ends', () => {
    const text = 'x-a: &a { by: ops }\nsteps:\n  - id: a\n    <<: *a\n';
    assert.equal(withKey(text, 'rollback', 'Undo it, all of it'), `${text}rollback: Undo it, all of it\n`);
  });
});

describe('replacing a text', () => {
  const cases: readonly (readonly [name: string, before: string, text: string, after: string])[] = [
    ['needs no quotes for a comma in a block', 'purpose: one\n', 'Stop, then [look]', 'purpose: Stop, then [look]\n'],
    ['quotes a comma in braces', '{ purpose: one }\n', 'Stop, look', '{ purpose: "Stop, look" }\n'],
    ['quotes what YAML would read otherwise', 'purpose: one\n', 'Note: look', 'purpose: "Note: look"\n'],
    ['quotes a number', 'purpose: one\n', '2026', 'purpose: "2026"\n'],
    ['keeps single quotes', "purpose: 'one'\n", "it's", "purpose: 'it''s'\n"],
    [
      'keeps the lines around a block',
      'purpose: | # why\n  one\n\ntitle: a\n',
      'two',
      'purpose: two # why\n\ntitle: a\n',
    ],
  ];
  for (const [name, before, text, after] of cases) {
    it(name, () => {
      const document = read(before);
      const node = valueOf(rootOf(document), 'purpose');
      assert.equal(node?.kind, 'scalar');
      const mended = applyEdits(before, [replaceScalar(document, node, text)]);
      assert.equal(mended, after);
    });
  }
});

function withKey(text: string, key: string, value: Plain): string {
  const document = read(text);
  return applyEdits(text, [insertKey(document, rootOf(document), key, value, RUNBOOK)]);
}

function withStepKey(text: string, key: string, value: Plain): string {
  const document = read(text);
  const steps = valueOf(rootOf(document), 'steps');
  assert.equal(steps?.kind, 'sequence');
  return applyEdits(text, [insertKey(document, asMapping(steps.items[0]), key, value, STEP)]);
}

function read(text: string): Document {
  return readDocument('file:///a.runbook.yaml', 'runbook', text);
}

function rootOf(document: Document): Mapping {
  return asMapping(document.syntax.root);
}

function asMapping(node: Node | undefined): Mapping {
  assert.equal(node?.kind, 'mapping');
  return node;
}
