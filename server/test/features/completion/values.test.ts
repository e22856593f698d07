import assert from 'node:assert/strict';
import { ask, suggested } from './support/program.ts';
import { itemOf } from './support/asked.ts';

const STEP = 'steps:\n  - id: one\n    do: Disable the account in Datadog\n    by: it-operations\n    ';

/** Where the cursor stands, and what is suggested first, in this order. */
const FIRST: Readonly<Record<string, readonly [Parameters<typeof ask>[0], string, readonly string[]]>> = {
  'criteria of the archetype before others in scope': ['runbook', 'archetype: incident-response\ncriteria: [|]', ['CC7.3', 'CC7.4', 'CC7.5', 'CC6.1']],
  'for a step, the criteria of the header, and those of its controls': ['runbook', `criteria: [CC8.1]\ncontrols: [AC-01]\n${STEP}criteria: [|]`, ['CC6.2', 'CC6.3', 'CC8.1', 'CC6.1']],
  'controls that stand for what the runbook maps': ['runbook', `criteria: [CC6.3]\n${STEP}controls: [|]`, ['AC-01', 'GOV-1']],
  'roles that somebody holds before populations and vacant ones': ['runbook', `${STEP}by: |`.replace('by: it-operations\n    ', ''), ['it-operations', 'it-manager', 'everyone', 'vacant']],
  "the runbook's own roles too": ['runbook', 'roles: { guard: { title: Night guard } }\nowner: |', ['it-operations', 'it-manager', 'guard', 'everyone', 'vacant']],
  'populations as soon as others where people are told': ['runbook', 'communication: [{ notify: [|] }]', ['everyone', 'it-operations', 'it-manager', 'vacant']],
  'as approver whoever does the step last': ['runbook', `${STEP}approval: { by: | }`, ['it-manager', 'everyone', 'vacant', 'it-operations']],
  'systems that the step names, then those in scope, deprecated ones last, and none': ['runbook', `scope: { systems: [okta] }\n${STEP}system: |`, ['datadog', 'okta', 'linear', 'vault', 'splunk', 'none']],
  'no `none` beside another system': ['runbook', `${STEP}system: [okta, |]`, ['datadog', 'linear', 'vault', 'splunk']],
  'as source of a trigger what raises such': ['runbook', 'triggers: [{ type: ticket, source: | }]', ['linear', 'datadog', 'okta', 'vault', 'splunk']],
  'as store what keeps evidence': ['runbook', 'evidence: { a: { store: | } }', ['vault', 'linear', 'datadog', 'okta', 'splunk']],
  'as source of evidence where it is captured': ['runbook', `${STEP}system: okta\n    evidence: [a]\nevidence: { a: { source: | } }`, ['okta', 'linear', 'datadog', 'vault', 'splunk']],
  'in a run systems that are gone, last': ['run', 'steps: [{ tool: | }]', ['linear', 'datadog', 'okta', 'vault', 'splunk', 'jira', 'none']],
  'evidence that no step captures yet': ['runbook', `steps:\n  - evidence: [a]\n  - evidence: [|]\nevidence: { a: {}, b: {} }`, ['b', 'a']],
  'steps that no row has yet': ['runbook', 'raci:\n  - steps: [one]\n  - steps: [|]\nsteps: [{ id: one }, { id: two }]', ['two', 'one']],
  'to repeat only steps above': ['runbook', 'steps:\n  - id: one\n  - id: two\n  - id: three\n    repeat: { steps: [|] }\n  - id: four', ['one', 'two']],
  'as id of a step what others call one': ['runbook', 'raci: [{ steps: [one, two] }]\nsteps:\n  - id: one\n  - id: |', ['two']],
  'phases that no step shows yet': ['runbook', 'archetype: access-deprovisioning\nsteps:\n  - phase: preservation\n  - phase: own\n  - phase: |', ['notification', 'revocation', 'confirmation', 'preservation', 'own']],
  'levels that nobody is told of': ['runbook', 'severity: { P1: {}, P2: {} }\ncommunication:\n  - severity: P1\n  - severity: |', ['P2', 'P1']],
  'other runbooks, retired ones last': ['runbook', `${STEP}uses: |`, ['leaver', 'old']],
  'archetypes, but those in the list': ['runbook', 'archetype: [incident-response, |]', ['access-provisioning', 'access-modification']],
  'tracks of other steps': ['runbook', 'steps:\n  - track: hardware\n  - track: |', ['hardware']],
  'channels of other rows': ['runbook', 'escalation: [{ channel: PagerDuty }, { channel: | }]', ['PagerDuty']],
  'people, those who left last': ['run', 'steps: [{ by: | }]', ['dana', 'sam', 'gone']],
  'as approver in a run whoever did the step last, but for those who left': ['run', 'steps: [{ by: dana, approval: { by: | } }]', ['sam', 'dana', 'gone']],
  'steps of the runbook that are not recorded yet': ['run', 'runbook: leaver\nsteps:\n  - step: export\n  - step: |', ['disable', 'export']],
  'evidence of the runbook that is not captured yet': ['run', 'runbook: leaver\nsteps: [{ evidence: [{ of: groups }, { of: | }] }]', ['event', 'groups']],
  'triggers of the runbook': ['run', 'runbook: leaver\ntrigger: { id: | }', ['ticket', 'sweep']],
  'levels of the runbook': ['run', 'runbook: leaver\nseverity: |', ['P1', 'P3']],
  'the version of the runbook': ['run', 'runbook: leaver\nversion: |', ['2.1.0']],
  'runbooks of a phase': ['playbook', 'phases: [{ runbooks: [|] }]', ['leaver', 'old']],
  'values with a meaning of their own': ['runbook', 'review: { cadence: | }', ['monthly', 'quarterly', 'semi-annual', 'annual']],
  'what a switch can be': ['runbook', `${STEP}changes: |`, ['true', 'false']],
  'categories, but those in the list': ['program', 'categories: [security, |]', ['availability', 'confidentiality', 'processing-integrity', 'privacy']],
  'how a rule is reported': ['program', 'rules: { no-steps: | }', ['off', 'hint', 'information', 'warning', 'error']],
  'the rule of an exception': ['program', 'exceptions:\n  - rule: |', ['approval-without-confirmation', 'archetype-criteria']],
  'people who hold a role': ['program', 'people: { ann: {}, bob: {} }\nroles: { ciso: { holders: [ann, |] } }', ['bob']],
  'as successor a system of the same kind, never itself': ['program', 'systems:\n  a: { kind: chat }\n  b: { kind: siem }\n  c: { kind: siem, replacedBy: | }', ['b', 'a']],
  'the id that the name of the file says': ['runbook', 'runbook: |', ['new-hire']],
}; // prettier-ignore

describe('suggested values', () => {
  for (const [name, [kind, marked, expected]] of Object.entries(FIRST))
    it(`are ${name}`, async () => {
      const found = await suggested(kind, marked);
      assert.deepEqual(found.slice(0, expected.length), expected);
    });

  it('of a closed set are these and no others', async () => {
    const repeat = 'steps:\n  - id: one\n  - id: two\n    repeat: { steps: [|] }\n  - id: three';
    assert.deepEqual(await suggested('runbook', repeat), ['one']);
    assert.equal((await suggested('runbook', `${STEP}system: [okta, |]`)).length, 4);
    assert.deepEqual(await suggested('runbook', 'triggers: [{ type: ticket, source: | }]'), [
      'linear',
      'datadog',
      'okta',
      'vault',
      'splunk',
    ]);
  });

  it('hold the criteria out of scope last, and say why', async () => {
    const asked = await ask('runbook', 'criteria: [|]');
    const out = asked.items.findIndex(({ label }) => label === 'CC6.4');
    assert.ok(out > asked.items.findIndex(({ label }) => label === 'CC9.2'));
    assert.ok(itemOf(asked, 'C1.1').rank > itemOf(asked, 'A1.3').rank);
    assert.match(itemOf(asked, 'CC6.4').documentation!, /Excluded from the report: No data center/);
    assert.match(itemOf(asked, 'C1.1').documentation!, /not in scope/);
    assert.match(itemOf(asked, 'CC6.2').documentation!, /in scope. Operated by `leaver`/);
    assert.match(itemOf(asked, 'CC6.1').documentation!, /No active runbook operates it yet/);
  });

  /** Where, which one, and what its details and documentation say. */
  const SAID: readonly (readonly [Parameters<typeof ask>[0], string, string, RegExp, RegExp])[] = [
    ['runbook', 'criteria: [|]', 'CC6.1', /^Logical access protection$/, /^\*\*CC6\.1\*\* Logical access protection/],
    ['runbook', 'controls: [|]', 'AC-01', /^Access is removed/, /Stands for CC6\.2 Register before access/],
    ['runbook', 'controls: [|]', 'GOV-1', /conduct/, /A policy meets it/],
    ['runbook', 'owner: |', 'it-manager', /^IT Manager$/, /Held today by Sam Ito/],
    ['runbook', 'owner: |', 'vacant', /Nobody's job/, /Nobody holds it today/],
    ['runbook', 'owner: |', 'everyone', /All personnel/, /without holders/],
    ['runbook', 'evidenceDefaults: { store: | }', 'okta', /^Okta, identity-provider$/, /Holds access/],
    ['runbook', 'evidenceDefaults: { store: | }', 'splunk', /deprecated/, /Being phased out\. `datadog` takes its place/],
    ['runbook', 'steps: [{ uses: | }]', 'leaver', /^Revoke a leaver's access$/, /active, version 2\.1\.0/],
    ['run', 'steps: [{ by: | }]', 'gone', /Gil Gone/, /Last working day: 2026-03-31/],
    ['runbook', 'archetype: |', 'failover', /^Failover/, /standby/],
    ['program', 'exceptions: [{ rule: | }]', 'no-steps', /^$/, /without steps/],
    ['runbook', 'status: |', 'draft', /^$/, /Being written/],
  ]; // prettier-ignore
  for (const [kind, marked, label, detail, documentation] of SAID)
    it(`say of ${label} what it is`, async () => {
      const item = itemOf(await ask(kind, marked), label);
      assert.match(item.detail ?? '', detail);
      assert.match(item.documentation ?? '', documentation);
    });

  it('are struck through where they are no longer to be used', async () => {
    const struck = async (kind: 'run' | 'runbook', marked: string): Promise<readonly string[]> =>
      (await ask(kind, marked)).items.filter(({ isDeprecated }) => isDeprecated).map(({ label }) => label);
    assert.deepEqual(await struck('run', 'steps: [{ tool: | }]'), ['splunk', 'jira']);
    assert.deepEqual(await struck('run', 'steps: [{ by: | }]'), ['gone']);
    assert.deepEqual(await struck('runbook', 'steps: [{ uses: | }]'), ['old']);
  });

  it('are found by what people call them', async () => {
    assert.match(
      itemOf(await ask('runbook', 'criteria: [acc|]'), 'CC6.1').filterText,
      /^CC6\.1 6\.1 CC61 Logical access/,
    );
    assert.equal(itemOf(await ask('runbook', 'owner: sam|'), 'it-manager').filterText, 'it-manager IT Manager Sam Ito');
  });

  it('escape what a file says in Markdown', async () => {
    const { items } = await ask(
      'program',
      'roles:\n  a: { title: "[x](command:y) <b> *z*" }\ncontrols: { C: { owner: | } }',
    );
    assert.match(items[0]!.documentation!, /\\\[x\\\]\(command:y\) \\<b\\> \\\*z\\\*/);
  });
});
