import assert from 'node:assert/strict';
import type { ControlFacts } from '../../src/contracts/program.ts';
import type { Scalar } from '../../src/language/syntax/tree.ts';
import { isMapped, operatedBy } from '../../src/semantics/mapping.ts';
import { outOfScope } from '../../src/semantics/scope.ts';

const controls = new Map<string, ControlFacts>([
  ['AC-03', { title: undefined, criteria: ['CC6.2', 'CC6.3'], procedure: 'runbook' }],
  ['AC-04', { title: undefined, criteria: ['CC6.5.1'], procedure: 'runbook' }],
]);

describe('operatedBy', () => {
  it('puts the criteria of all together, those of controls among them', () => {
    const { criteria, complete } = operatedBy([mapped(['CC6.1'], []), mapped([], ['AC-03'])], controls);
    assert.deepEqual([...criteria], ['CC6.1', 'CC6.2', 'CC6.3']);
    assert.equal(complete, true);
  });

  it('is not complete with something that nobody knows', () => {
    assert.equal(operatedBy([mapped([], ['AC-99'])], controls).complete, false);
    assert.equal(operatedBy([mapped([], ['AC-03'])], undefined).complete, false);
    assert.equal(operatedBy([mapped(['cc6.1'], [])], controls).complete, false);
    assert.equal(operatedBy([mapped([], ['AC-04'])], controls).complete, false);
  });
});

describe('isMapped', () => {
  it('counts criteria and controls', () => {
    assert.deepEqual([mapped([], []), mapped(['CC6.1'], []), mapped([], ['AC-03'])].map(isMapped), [false, true, true]);
  });
});

describe('outOfScope', () => {
  const scope = { categories: new Set(['security']), exclusions: new Map([['CC6.4', 'No data center']]) };
  it('says why a criterion is left out', () => {
    assert.deepEqual(outOfScope('CC6.4', scope), { why: 'excluded', reason: 'No data center' });
    assert.deepEqual(outOfScope('A1.2', scope), { why: 'category', category: 'availability' });
  });

  it('says nothing of what is in scope or does not exist', () => {
    assert.equal(outOfScope('CC6.1', scope), undefined);
    assert.equal(outOfScope('CC6.9', scope), undefined);
  });
});

function mapped(criteria: readonly string[], named: readonly string[]) {
  return { criteria: criteria.map(scalar), controls: named.map(scalar) };
}

function scalar(text: string): Scalar {
  return { kind: 'scalar', value: text, text, style: 'plain', start: 0, end: text.length };
}
