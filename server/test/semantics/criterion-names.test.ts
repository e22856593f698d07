import assert from 'node:assert/strict';
import { nearest } from '../../src/language/forms/nearest.ts';
import { CRITERIA } from '../../src/semantics/catalog.ts';
import { meantCriteria } from '../../src/semantics/criterion-names.ts';

describe('meantCriteria', () => {
  const cases: readonly [string, string, readonly string[]][] = [
    ['cc6.1', 'spelling', ['CC6.1']],
    ['CC 6.1', 'spelling', ['CC6.1']],
    ['CC-6.1', 'spelling', ['CC6.1']],
    ['CC6,1', 'spelling', ['CC6.1']],
    ['CC6.1.3', 'point', ['CC6.1']],
    ['CC6.1.a', 'point', ['CC6.1']],
    ['CC6.1-POF3', 'point', ['CC6.1']],
    ['PI1.2(1)', 'point', ['PI1.2']],
    ['P7.0', 'group', ['P7.1']],
    ['P5.0', 'group', ['P5.1', 'P5.2']],
    ['A1', 'group', ['A1.1', 'A1.2', 'A1.3']],
    ['C6.5.1', 'mistaken', ['CC6.5']],
    ['PP1.1', 'mistaken', ['PI1.1']],
    ['CC6.10', 'near', ['CC6.1']],
    ['CC6.9', 'none', []],
    ['GDPR Art. 32', 'none', []],
    ['', 'none', []],
    ['CC6.1'.repeat(10_000), 'none', []],
  ];
  for (const [text, how, ids] of cases) {
    it(`takes ${JSON.stringify(text.slice(0, 20))} for ${ids.join(', ') || 'nothing'}`, () => {
      assert.deepEqual(meantCriteria(text, nearest), { how, ids });
    });
  }

  it('offers nothing but criteria', () => {
    for (const [text] of cases) for (const id of meantCriteria(text, nearest).ids) assert.ok(CRITERIA.has(id));
  });
});
