import assert from 'node:assert/strict';
import { readDocument } from '../../src/language/document.ts';
import type { Runbook } from '../../src/language/model/runbook.ts';
import { allowsRetrospective, lateApprovals } from '../../src/semantics/approval-order.ts';
import { approvedChanges } from '../../src/semantics/approved-changes.ts';

describe('lateApprovals', () => {
  it('pairs the approval step with the first change that it comes after', () => {
    assert.deepEqual(late(['deployment', 'deployment', 'approval']), ['2 after 0']);
  });

  it('finds nothing where an approval step comes first', () => {
    assert.deepEqual(late(['approval', 'deployment', 'approval', 'deployment']), []);
  });

  it('finds nothing for phases that the archetype does not list, or without an approval step', () => {
    assert.deepEqual(late(['rollout', 'approval']), []);
    assert.deepEqual(late(['deployment', 'verification']), []);
  });
});

describe('allowsRetrospective', () => {
  it('is the archetype’s word, and open for one that does not exist', () => {
    assert.equal(allowsRetrospective(runbook([], 'emergency-change')), true);
    assert.equal(allowsRetrospective(runbook([], '[emergency-change, failover]')), true);
    assert.equal(allowsRetrospective(runbook([], 'change-management')), false);
    assert.equal(allowsRetrospective(runbook([], '[]')), false);
    assert.equal(allowsRetrospective(runbook([], 'no-such-archetype')), undefined);
  });
});

describe('approvedChanges', () => {
  it('gives the changes up to the next approval step', () => {
    const model = runbook(['approval', 'deployment', 'verification', 'deployment', 'approval', 'deployment']);
    const pairs = [...approvedChanges(model, undefined)].map(
      ({ approval, change }) => `${approval.id?.text}: ${change.id?.text}`,
    );
    assert.deepEqual(pairs, ['0: 1', '0: 3', '4: 5']);
  });
});

function late(phases: readonly string[]): string[] {
  return [...lateApprovals(runbook(phases))].map(
    ([approval, change]) => `${approval.id?.text} after ${change.id?.text}`,
  );
}

/** A runbook with one step for each phase; the ids are their numbers. */
function runbook(phases: readonly string[], archetype = 'change-management'): Runbook {
  const steps = phases.map((phase, index) => `  - { id: ${index}, phase: ${phase}, do: Act, system: github }`);
  const text = [`runbook: test`, `archetype: ${archetype}`, 'steps:', ...steps].join('\n');
  return readDocument('file:///test.runbook.yaml', 'runbook', text).model!;
}
