import assert from 'node:assert/strict';
import type { PersonFacts, RoleFacts } from '../../src/contracts/program.ts';
import { currentHolders, soleHolder } from '../../src/semantics/holders.ts';

const TODAY = '2026-11-25';
const people = new Map([
  ['dana', person()],
  ['gone', person('2026-03-31')],
  ['last-day', person(TODAY)],
  ['leaving', person('2026-11-26')],
]);

describe('currentHolders', () => {
  it('leaves out who left today or earlier, and keeps whom the program does not know', () => {
    const lead = role('internal', 'dana', 'gone', 'last-day', 'leaving', 'unknown', 'dana');
    assert.deepEqual(currentHolders(lead, people, TODAY), ['dana', 'leaving', 'unknown']);
  });
});

describe('soleHolder', () => {
  const cases: readonly [string, RoleFacts, string | undefined][] = [
    ['one person', role('internal', 'dana'), 'dana'],
    ['one who is left', role('internal', 'dana', 'gone'), 'dana'],
    ['two people', role('internal', 'dana', 'leaving'), undefined],
    ['nobody', role('internal'), undefined],
    ['a population', role('population', 'dana'), undefined],
    ['an outside party', role('external', 'dana'), undefined],
  ];
  for (const [title, lead, expected] of cases) {
    it(`gives ${expected ?? 'nobody'} for ${title}`, () => {
      assert.equal(soleHolder('lead', { roles: new Map([['lead', lead]]), people }, TODAY), expected);
    });
  }

  it('gives nobody for a role that is not the program’s', () => {
    assert.equal(soleHolder('helper', { roles: new Map(), people }, TODAY), undefined);
  });
});

function role(kind: RoleFacts['kind'], ...holders: string[]): RoleFacts {
  return { title: undefined, kind, holders };
}

function person(left?: string): PersonFacts {
  return { name: undefined, email: undefined, left };
}
