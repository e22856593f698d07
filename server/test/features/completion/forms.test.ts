import assert from 'node:assert/strict';
import { after, ask, suggested } from './support/program.ts';
import { itemOf } from './support/asked.ts';

describe('suggested dates, times, durations and versions', () => {
  const CASES: readonly (readonly [Parameters<typeof ask>[0], string, readonly string[]])[] = [
    ['runbook', 'review: { last: | }', ['2026-11-25']],
    ['runbook', 'tests:\n  - date: |', ['2026-11-25']],
    ['runbook', 'retirement: { retainUntil: | }', ['2028-06-30', '2026-12-31', '2027-11-25']],
    ['program', 'exceptions: [{ until: | }]', ['2027-02-25', '2027-05-25', '2027-11-25']],
    ['program', 'report: { period: { from: | } }', ['2026-01-01', '2027-01-01', '2026-11-25']],
    ['program', 'report: { period: { from: 2026-07-01, to: | } }', ['2027-06-30', '2026-12-31', '2026-09-30']],
    ['program', 'report: { asOf: | }', ['2026-11-25', '2026-11-30', '2026-12-31']],
    ['runbook', 'evidence: { a: { retain: | } }', ['18 months', '13 months', '2 years', '3 years', '7 years']],
    ['runbook', 'severity: { P1: { acknowledge: | } }', ['15 min', '30 min', '1 hour', '4 hours', '1 day']],
    ['runbook', 'steps: [{ approval: { after: | } }]', ['24 hours', '1 business day', '3 business days']],
    ['runbook', 'objectives: { rpo: | }', ['5 min', '15 min', '1 hour', '24 hours']],
    ['runbook', 'steps: [{ within: 1 | }]', ['1 hour', '1 business day']],
    ['runbook', 'version: |', ['1.0.0', '0.1.0']],
    ['runbook', 'version: 1.4.2|', ['1.4.3', '1.5.0', '2.0.0']],
    ['playbook', 'version: "1.|4.2-rc.1"', ['1.4.2', '1.4.3', '1.5.0', '2.0.0']],
    ['run', 'detected: |', ['2026-11-25T00:00:00Z']],
    ['run', 'detected: 2026-10-06T09:12:00+02:00\nresolved: |', ['2026-11-25T00:00:00Z', '2026-10-06T09:12:00+02:00', '2026-10-06T00:00:00Z']],
  ]; // prettier-ignore
  for (const [kind, marked, expected] of CASES)
    it(`fit the key in ${JSON.stringify(marked)}`, async () =>
      assert.deepEqual(await suggested(kind, marked), expected));

  it('leave hour, minute and second of a time to be filled in, where the client can', async () => {
    const label = '2026-11-25T00:00:00Z';
    const asked = await ask('run', 'detected: |');
    assert.equal(itemOf(asked, label).text, '2026-11-25T${1:00}:${2:00}:${3:00}Z');
    assert.equal(await after('run', 'detected: |', label, false), `detected: ${label}`);
  });

  it('match the version that they follow, whatever is written of it', async () =>
    assert.equal(itemOf(await ask('runbook', 'version: 1.4.2|'), '2.0.0').filterText, '1.4.2'));

  it('begin with what the program demands', async () =>
    assert.equal(itemOf(await ask('runbook', 'evidence: { a: { retain: | } }'), '18 months').isPreselected, true));
});
