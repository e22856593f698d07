import assert from 'node:assert/strict';
import path from 'node:path';
import { FIXTURES, textsBelow, uriOf, workspaceOf } from '../support/workspace.ts';
import type { Linted } from '../support/workspace.ts';
import { withoutPart } from './support/part.ts';

/**
 * Parts, and the rule that speaks where one is removed: one cause, one finding. Parts with a `+` between them go
 * together: what else speaks of a step goes with the step. Several rules are several findings, and say why.
 */
type Expected = Readonly<Record<string, string | readonly string[]>>;

/** The required parts of clean runbooks; several, since archetypes differ in what they ask for. */
const REQUIRED: Readonly<Record<string, Expected>> = {
  'access-deprovisioning': {
    title: 'schema',
    version: 'schema',
    status: 'schema',
    owner: 'missing-owner',
    scope: 'missing-scope',
    'scope/covers': 'missing-scope',
    'scope/systems': 'missing-scope',

    triggers: 'missing-trigger',
    'triggers/termination-submitted/type': 'schema',
    'triggers/termination-submitted/event': 'schema',

    'severity/P1/when': 'incomplete-severity',
    'severity/P1/acknowledge': 'incomplete-severity',
    'severity/P1/resolve': 'incomplete-severity',
    'severity/P1/approver': 'incomplete-severity',

    raci: 'missing-raci',
    'raci/Erase the laptop': 'raci-step-missing',
    'raci/Revoke access/steps/remove-github': 'raci-step-missing',
    'raci/Revoke access/accountable': 'raci-accountable',
    'raci/Revoke access/consulted': 'raci-unfilled',
    'raci/Revoke access/informed': 'raci-unfilled',

    steps: 'no-steps',
    'steps/close-ticket/id + raci/Confirm that nothing is left/steps/close-ticket': 'schema',
    'steps/deactivate-okta/do': 'schema',
    'steps/deactivate-okta/by': 'step-without-actor',
    'steps/erase-laptop/expect': 'unverified-step',
    'steps/deactivate-okta/approval/by': 'schema',
    'steps/deactivate-okta/approval/confirms': 'approval-without-confirmation',
    'steps/remove-github/evidence + evidence/github-event': 'step-without-evidence',
    // Two places to mend: the step has no proof, and the declared item is nobody's work.
    'steps/remove-github/evidence': ['step-without-evidence', 'evidence-outside-steps'],
    'steps/remove-aws/system': 'step-without-system',
    'steps/suspend-google/controls': 'unmapped-step',
    'steps/decide-hold/judgment': 'unnamed-judgment',

    communication: 'missing-communication',
    'communication/P3': 'incomplete-communication',
    'communication/P1/channel': 'incomplete-communication',
    'communication/P1/notify': 'incomplete-communication',
    'communication/P3/within': 'incomplete-communication',
    escalation: 'missing-escalation',
    'escalation/0/after': 'incomplete-escalation',
    'escalation/0/to': 'incomplete-escalation',
    'escalation/0/channel': 'incomplete-escalation',

    'evidence/okta-event': 'undefined-evidence',
    'evidence/okta-event/artifact': 'incomplete-evidence',
    'evidence/okta-event/source': 'incomplete-evidence',
    'evidence/okta-event/format': 'incomplete-evidence',

    verification: 'missing-verification',
    signOff: 'missing-sign-off',
    'signOff/by': 'schema',

    review: 'missing-review',
    'review/cadence': 'missing-review',
    'review/last': 'missing-review',
    tests: 'never-tested',
    'tests/0/date': 'incomplete-test',
    'tests/0/participants': 'incomplete-test',
    'tests/0/scenario': 'incomplete-test',
    'tests/0/gaps': 'incomplete-test',
    'tests/0/changes': 'incomplete-test',
  },

  'incident-response': {
    owner: 'missing-owner',
    scope: 'missing-scope',
    'criteria + controls': 'unmapped-runbook',
    triggers: 'missing-trigger',
    severity: 'missing-severity',
    'severity/P2/when': 'incomplete-severity',
    'severity/P2/approver': 'incomplete-severity',
    raci: 'missing-raci',
    'raci/Tell people/informed': 'raci-unfilled',
    'raci/Keep the proof/accountable': 'raci-accountable',
    'steps/hold-review + raci/Learn from it + evidence/post-mortem': 'missing-phase',
    'steps/assign-severity + raci/Judge the event/steps/assign-severity + evidence/triage-record': 'missing-phase',
    'steps/quarantine-endpoint/by': 'step-without-actor',
    'steps/isolate-instance/expect': 'unverified-step',
    'steps/copy-volume/approval': 'missing-approval',
    'steps/copy-volume/approval/confirms': 'approval-without-confirmation',
    'steps/rotate-secret/approval/confirms': 'approval-without-confirmation',
    'steps/fix-cause/criteria': 'unmapped-step',
    'steps/assign-severity/judgment': 'unnamed-judgment',
    'steps/export-cloudtrail/evidence/okta-export': 'evidence-outside-steps',
    communication: 'missing-communication',
    'communication/P4': 'incomplete-communication',
    escalation: 'missing-escalation',
    'evidence/incident-timeline/format': 'incomplete-evidence',
    'evidence/post-mortem/artifact': 'incomplete-evidence',
    verification: 'missing-verification',
    signOff: 'missing-sign-off',
    review: 'missing-review',
    tests: 'never-tested',
  },

  'change-management': {
    controls: 'unmapped-runbook',
    'triggers/release-proposed/source': 'trigger-without-source',
    rollback: 'missing-rollback',
    'review/every': 'missing-review',
    'steps/verify-release + raci/Deploy the change/steps/verify-release + evidence/release-monitor': 'missing-phase',
  },

  // Its communication names no level: a row that does would then name one that is not there.
  'emergency-change': {
    severity: 'missing-severity',
    communication: 'missing-communication',
    escalation: 'missing-escalation',
    rollback: 'missing-rollback',
  },

  failover: {
    objectives: 'missing-objectives',
    'objectives/rto': 'missing-objectives',
    'objectives/rpo': 'missing-objectives',
    tests: 'never-tested',
  },

  'log-review': {
    'triggers/monday/every': 'schedule-without-interval',
    triggers: 'missing-trigger',
  },
};

describe('the example program', () => {
  const texts = textsBelow(path.join(FIXTURES, 'workspaces/acme'));
  let workspace: Linted;

  before(async () => {
    workspace = await workspaceOf(texts);
  });

  it('has no finding at all, hints included', () => {
    const found = workspace
      .uris()
      .flatMap((uri) => workspace.result(uri)!.findings.map(({ rule }) => `${uri}: ${rule}`));
    assert.deepEqual(found, []);
    assert.deepEqual([...workspace.unreadable.keys()], []);
    assert.deepEqual(workspace.faults, []);
  });

  it('shows a program of a size that somebody could have', () => {
    const runbooks = [...texts.keys()].filter((name) => name.endsWith('.runbook.yaml'));
    assert.ok(runbooks.length >= 16, `${runbooks.length} runbooks`);
  });

  for (const [runbook, expected] of Object.entries(REQUIRED)) {
    describe(`${runbook}, which lacks`, () => {
      const name = `runbooks/${runbook}.runbook.yaml`;
      const text = texts.get(name)!;

      afterEach(() => workspace.open(uriOf(name), text));

      for (const [parts, rules] of Object.entries(expected)) {
        // Other files may have something to say as well, soc2.yaml of a criterion that nothing operates now.
        it(`${parts}: ${[rules].flat().join(', ')}`, () => {
          workspace.open(uriOf(name), parts.split(' + ').reduce(withoutPart, text));
          const findings = workspace.lintOpen(uriOf(name))!.findings;
          assert.deepEqual(
            findings.map((finding) => finding.rule),
            [rules].flat(),
            findings.map(({ rule, message }) => `${rule}: ${message}`).join('\n'),
          );
        });
      }
    });
  }
});
