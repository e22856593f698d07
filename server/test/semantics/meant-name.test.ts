import assert from 'node:assert/strict';
import { meantName } from '../../src/semantics/meant-name.ts';

const DEFINED = [
  ['it-operations', 'IT Operations Engineer'],
  ['it-manager', 'IT Manager'],
  ['github', 'GitHub'],
  ['itmanager-2', undefined],
] as const;

describe('the name that is meant', () => {
  it('is beyond doubt where case and punctuation alone differ, or its title is written', () => {
    for (const text of ['IT_Operations', 'it operations', 'It-Operations Engineer', 'IT Operations Engineer'])
      assert.deepEqual(meantName(text, DEFINED), { key: 'it-operations', isSure: true });
  });

  it('is a guess where letters differ', () => {
    assert.deepEqual(meantName('it-manger', DEFINED), { key: 'it-manager', isSure: false });
    assert.deepEqual(meantName('gitlab', DEFINED), { key: 'github', isSure: false });
  });

  it('is nobody knows which where nothing is near, or two are the same', () => {
    assert.equal(meantName('legal', DEFINED), undefined);
    const same = [
      ['ops-a', 'Operations'],
      ['ops-b', 'Operations'],
    ] as const;
    assert.equal(meantName('Operations', same)?.isSure ?? false, false);
    assert.equal(meantName('---', [['-', undefined]])?.isSure ?? false, false);
  });
});
