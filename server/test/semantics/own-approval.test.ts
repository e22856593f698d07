import assert from 'node:assert/strict';
import type { Scalar } from '../../src/language/syntax/tree.ts';
import { doersOfAll, ownApproval } from '../../src/semantics/own-approval.ts';
import type { Group } from '../../src/semantics/own-approval.ts';

const same = (name: string): string => name;

describe('ownApproval', () => {
  const cases: readonly [string, Group, Group, string | undefined][] = [
    ['another role approves', group('a'), group('b'), undefined],
    ['the doer approves', group('a'), group('a'), 'a'],
    ['any may approve, the doer among them', group('a'), group('b a', 'any'), 'a'],
    ['all must approve, somebody else among them', group('a'), group('a b'), undefined],
    ['two do it and the same two approve', group('a b'), group('b a'), 'b'],
    ['two do it and one of them approves', group('a b'), group('b'), 'b'],
    ['one of two does it and both approve', group('a b', 'any'), group('a b'), undefined],
    ['one of two does it and one of them approves', group('a b', 'any'), group('b'), 'b'],
    ['nobody is named', group(''), group('a'), undefined],
    ['nobody approves', group('a'), group(''), undefined],
  ];
  for (const [title, doers, approvers, expected] of cases) {
    it(`${expected === undefined ? 'finds nothing' : `finds ${expected}`} where ${title}`, () => {
      assert.equal(ownApproval(doers, approvers, same)?.approver.text, expected);
    });
  }

  it('takes roles that one person holds for one', () => {
    const found = ownApproval(group('admin'), group('lead'), () => 'marco');
    assert.equal(found?.approver.text, 'lead');
    assert.equal(found?.doer.text, 'admin');
  });
});

describe('doersOfAll', () => {
  it('names who takes part in everything', () => {
    assert.deepEqual(names(doersOfAll([group('a b'), group('b c'), group('b')], same)), ['b']);
  });

  it('names nobody where it is not sure who does something', () => {
    assert.deepEqual(names(doersOfAll([group('a'), group('a b', 'any')], same)), []);
    assert.deepEqual(names(doersOfAll([group('a'), group('')], same)), []);
    assert.deepEqual(names(doersOfAll([], same)), []);
  });
});

function group(words: string, need?: string): Group {
  return { by: words.split(' ').filter(Boolean).map(scalar), need: need === undefined ? undefined : scalar(need) };
}

function scalar(text: string): Scalar {
  return { kind: 'scalar', value: text, text, style: 'plain', start: 0, end: text.length };
}

function names({ by }: Group): string[] {
  return by.map(({ text }) => text);
}
