import assert from 'node:assert/strict';
import { vaguePhrase } from '../../src/semantics/vague-trigger.ts';

/** Each with the phrase that is reported. */
const REPORTED: readonly (readonly [event: string, phrase: string])[] = [
  ['As needed', 'As needed'],
  ['The script is run as and when required', 'as and when required'],
  ['Access is removed when necessary', 'when necessary'],
  ['When necessary, the on-call engineer scales the cluster', 'When necessary'],
  ['If required the keys are replaced', 'If required'],
  ['Whenever it is deemed appropriate', 'Whenever it is deemed appropriate'],
  ['Firewall rules are changed where applicable and documented', 'where applicable'],
  ['Logs are looked at periodically', 'periodically'],
  ['The vendor list is checked from time to time', 'from time to time'],
  ['The backups are tested regularly', 'regularly'],
  ['Permissions are compared on a regular basis', 'on a regular basis'],
  ['If there is a problem', 'If there is a problem'],
  ['If there is an issue with the database', 'If there is an issue'],
  ['When there are any problems with sign-in', 'When there are any problems'],
  ['In case of problems', 'In case of problems'],
  ['A problem occurs', 'A problem occurs'],
  ['An issue comes up during the deployment', 'An issue comes up'],
  ['Something goes wrong in production', 'Something goes wrong'],
  ['Something suspicious is seen', 'Something suspicious'],
  ['Reviews are held on an ad hoc basis', 'on an ad hoc basis'],
  ['Ad hoc', 'Ad hoc'],
  ['Access is decided on a case-by-case basis', 'on a case-by-case basis'],
  ['At the discretion of the CISO', 'At the discretion'],
  ["The change is made at the manager's discretion", "at the manager's discretion"],
  ['When the need arises', 'When the need arises'],
  ['As the situation requires', 'As the situation requires'],
  ['Whenever circumstances warrant', 'Whenever circumstances warrant'],
  ['When time permits', 'When time permits'],
  ['If it makes sense', 'If it makes sense'],
  ['The team restarts the service as it sees fit', 'sees fit'],
  ['Every now and then somebody looks at the queue', 'Every now and then'],
  ['Dashboards are looked at once in a while', 'once in a while'],
  ['Secrets are replaced occasionally', 'occasionally'],
  ['The capacity is raised if\n  needed', 'if\n  needed'],
];

const PASSING: readonly string[] = [
  'The quarterly review falls due',
  'A problem ticket is opened',
  'An issue is opened in GitHub with the label security',
  'There is an issue in Jira of priority highest',
  'If there is an issue in Jira without an owner for two days',
  'If there is a problem ticket older than five days',
  'The manager submits a termination ticket in Workday',
  'Datadog raises a security signal of severity high or critical',
  'Datadog reports CPU above 80% for 30 minutes',
  'The import stops when required fields are missing',
  'A pull request is merged if required approvals are given',
  'A sign-in is refused where applicable policies forbid it',
  'A deletion request arrives as required by the contract',
  'The regularly scheduled restore test falls due',
  'The logs are looked at regularly, every Monday',
  'The keys are replaced periodically, once a quarter',
  'The periodic access review falls due',
  'An ad hoc request is filed in Linear',
  'The alert `as needed` fires',
  'A customer asks in writing for the deletion of their data',
  'A new employee signs the contract in DocuSign',
  'The certificate of the API expires in 30 days',
  'A deployment to production fails its health check',
  'The needed approvals are recorded in the change ticket',
  'A vendor announces a breach of data it holds for us',
  'The HRIS shows a last working day that is today',
  'A person requests a copy of their data',
  'The intrusion detection rule matches an address from the block list',
  'A reviewer leaves the necessary comment in the pull request',
  'PagerDuty pages the incident commander for a P1',
  'The visitor is registered at the front desk',
  'Bei Bedarf',
];

describe('wording of vague-trigger', () => {
  for (const [event, phrase] of REPORTED) {
    it(`reports "${event}"`, () => assert.equal(vaguePhrase(event, false)?.text, phrase));
  }
  for (const event of PASSING) {
    it(`passes "${event}"`, () => assert.equal(vaguePhrase(event, false), undefined));
  }

  it('takes a frequency with an interval beside it for observable, but not a condition', () => {
    assert.equal(vaguePhrase('The logs are looked at periodically', true), undefined);
    assert.equal(vaguePhrase('The logs are looked at as needed', true)?.text, 'as needed');
  });

  it('reads a long text in no time', () => {
    const start = performance.now();
    for (const part of ['when it is deemed ', 'as ', "at the x's ", 'if there is a ', 'somethin', ' \n'])
      vaguePhrase(part.repeat(20_000), false);
    assert.ok(performance.now() - start < 1000);
  });
});
