import assert from 'node:assert/strict';
import { EXPECTED } from '../../../src/features/completion/expected-keys.ts';
import { grammarOf } from '../../../src/language/schema/grammar.ts';
import type { Grammar } from '../../../src/language/schema/grammar.ts';
import { after, ask, suggested } from './support/program.ts';
import { askedIn, itemOf, labels } from './support/asked.ts';

const STEP = 'steps:\n  - id: one\n    ';

describe('suggested keys', () => {
  /** Where the cursor stands, and what is suggested first, in this order. */
  const FIRST: readonly (readonly [Parameters<typeof ask>[0], string, readonly string[]])[] = [
    ['runbook', '|', ['new runbook', 'runbook', 'title', 'version', 'status', 'archetype', 'owner']],
    ['run', '|', ['new run', 'run', 'runbook', 'version', 'status', 'steps', 'reference']],
    ['playbook', '# A note\n|', ['new playbook', 'playbook', 'title', 'version', 'status', 'phases']],
    ['program', '|', ['new program', 'program', 'report', 'organization', 'categories']],
    ['runbook', 'runbook: a\nversion: 1.0.0\n|', ['title', 'status', 'archetype']],
    ['runbook', `${STEP}|`, ['do', 'phase', 'by', 'need', 'system']],
    ['runbook', `${STEP}by: sre\n    |\n    system: okta\n`, ['do', 'phase', 'need', 'criteria']],
    ['runbook', `${STEP}approval:\n      |`, ['new approval', 'by', 'need', 'confirms', 'after']],
    ['runbook', `${STEP}approval: { confirms: x, | }`, ['by', 'need', 'after']],
    ['runbook', 'review:\n  cadence: annual\n  |', ['last', 'by']],
    ['runbook', 'severity:\n  P1: {}\n  |', ['P2', 'P3', 'P4']],
    ['runbook', 'severity:\n  high: {}\n  |', ['critical', 'medium', 'low']],
    ['program', 'report:\n  type: II\n  |', ['period']],
    ['program', 'report:\n  type: I\n  |', ['asOf']],
    ['program', 'rules:\n  approval-without-confirmation: off\n  |', ['archetype-criteria', 'archetype-requirement']],
    ['runbook', 'x-base: &base { do: x }\nsteps:\n  - <<: *base\n    |', ['id', 'phase', 'by']],
  ]; // prettier-ignore
  for (const [kind, marked, expected] of FIRST)
    it(`are the missing ones in ${JSON.stringify(marked)}`, async () => {
      const found = await suggested(kind, marked);
      assert.deepEqual(found.slice(0, expected.length), expected);
    });

  /** Where the cursor stands, and all names that are suggested besides a new one. */
  const NAMES: readonly (readonly [Parameters<typeof ask>[0], string, readonly string[]])[] = [
    ['runbook', 'steps: [{ evidence: [b, a] }]\nevidence:\n  a: {}\n  |', ['b']],
    ['runbook', 'owner: guard\nroles:\n  |', ['guard', 'it-operations', 'it-manager', 'everyone', 'vacant']],
    ['runbook', 'roles:\n  it-manager: {}\n  it-|', ['it-operations', 'everyone', 'vacant']],
    ['runbook', 'steps: [{ command: "X=1 run $X ${USER_ID} $ORG" }]\nparameters:\n  ORG: The organization\n  |', ['USER_ID']],
    ['program', 'controls: { A: { owner: ciso } }\nroles:\n  |', ['ciso']],
    ['program', 'roles: { ciso: { holders: [vera] } }\npeople:\n  |', ['vera']],
    ['program', 'evidenceDefaults: { store: vault }\nsystems:\n  |', ['vault']],
  ]; // prettier-ignore
  for (const [kind, marked, expected] of NAMES)
    it(`are names that are used and not defined in ${JSON.stringify(marked)}`, async () => {
      const found = await suggested(kind, marked);
      assert.deepEqual(
        found.filter((label) => !label.startsWith('new ')),
        expected,
      );
    });

  it('are the systems and controls that runbooks name', async () => {
    const runbook = 'runbook: r\nscope: { systems: [okta] }\ncontrols: [AC-01]\n';
    for (const [marked, expected] of [
      ['systems:\n  |', 'okta'],
      ['controls:\n  |', 'AC-01'],
    ] as const)
      assert.ok(labels(await askedIn({ 'soc2.yaml': marked, 'r.runbook.yaml': runbook })).includes(expected));
  });

  it('are criteria that can be excluded, those in scope first', async () => {
    const found = await suggested('program', 'categories: [privacy]\nexclusions:\n  CC6.4: {}\n  |');
    assert.deepEqual(found.slice(0, 2), ['new exclusion', 'CC1.1']);
    assert.ok(!found.includes('CC6.4'));
    assert.ok(found.indexOf('P1.1') < found.indexOf('A1.1'));
  });

  /** Where the cursor stands, which key is taken, and what then stands there. */
  const TAKEN: readonly (readonly [Parameters<typeof ask>[0], string, string, string])[] = [
    ['runbook', `${STEP}|`, 'by', `${STEP}by: `],
    ['runbook', `${STEP}cr|`, 'criteria', `${STEP}criteria: []`],
    ['runbook', `${STEP}|`, 'approval', `${STEP}approval:\n      by: \n      confirms: `],
    ['runbook', `${STEP}|`, 'need', `${STEP}need: all`],
    ['runbook', `${STEP}|`, 'changes', `${STEP}changes: true`],
    ['runbook', `${STEP}approval: |`, 'new approval', `${STEP}approval:\n      by: \n      confirms: `],
    ['runbook', `${STEP}approval:|`, 'new approval', `${STEP}approval:\n      by: \n      confirms: `],
    ['runbook', `${STEP}approval:\n      |`, 'new approval', `${STEP}approval:\n      by: \n      confirms: `],
    ['runbook', '|', 'triggers', 'triggers:\n  - id: \n    type: alert\n    event: \n    source: '],
    ['runbook', 'triggers: |', 'new trigger', 'triggers:\n  - id: \n    type: alert\n    event: \n    source: '],
    ['runbook', 'triggers:\n  - |', 'new trigger', 'triggers:\n  - id: \n    type: alert\n    event: \n    source: '],
    ['runbook', 'triggers:\n  -|', 'type', 'triggers:\n  - type: alert'],
    ['runbook', 'triggers:\n  |', 'new trigger', 'triggers:\n  - id: \n    type: alert\n    event: \n    source: '],
    ['runbook', 'triggers:\n  - id: a\n  |', 'id', 'triggers:\n  - id: a\n  - id: '],
    ['runbook', 'triggers:\n- id: a\n|', 'id', 'triggers:\n- id: a\n- id: '],
    ['runbook', 'triggers:\n- id: a\n|', 'title', 'triggers:\n- id: a\ntitle: '],
    ['runbook', '|', 'verification', 'verification:\n  - '],
    ['runbook', '|', 'runbook', 'runbook: new-hire'],
    ['runbook', '|', 'new runbook', 'runbook: new-hire\ntitle: \nversion: 1.0.0\nstatus: draft'],
    ['runbook', 'severity:\n    |', 'P1', 'severity:\n    P1:\n        when: \n        acknowledge: \n        resolve: \n        approver: '],
    ['runbook', 'review: { | }', 'last', 'review: { last:  }'],
    ['runbook', 'review: {|}', 'last', 'review: { last:  }'],
    ['runbook', 'review: { by: sre,| }', 'last', 'review: { by: sre, last:  }'],
    ['runbook', 'steps: [{ id: a, | }]', 'approval', 'steps: [{ id: a, approval: { by: , confirms:  } }]'],
    ['runbook', 'steps: [|]', 'new step', 'steps: [{ id: , do: , by: , system: , criteria: [], evidence: [] }]'],
    ['runbook', 'triggers: |\n', 'new trigger', 'triggers:\n  - id: \n    type: alert\n    event: \n    source: \n'],
    ['program', 'exclusions: |', 'new exclusion', 'exclusions:\n  CC6.4:\n    reason: '],
    ['program', 'systems:\n  |', 'new system', 'systems:\n  system-id:\n    name: \n    kind: identity-provider'],
    ['program', 'rules:\n  no-|', 'no-steps', 'rules:\n  no-steps: off'],
    ['program', 'rules: { no-| }', 'no-steps', 'rules: { no-steps: off }'],
    ['runbook', 'steps: [{ evidence: [a] }]\nevidence:\n  |', 'a', 'steps: [{ evidence: [a] }]\nevidence:\n  a:\n    artifact: \n    type: ticket\n    source: \n    format: \n    capture: automated'],
    ['runbook', `${STEP}ow|ner: sre`, 'by', `${STEP}by: sre`],
    ['runbook', `${STEP}"ow|ner": sre`, 'by', `${STEP}"by": sre`],
    ['runbook', `${STEP}"ow|"`, 'by', `${STEP}"by"`],
    ['runbook', `${STEP}|  # later`, 'by', `${STEP}by:   # later`],
  ]; // prettier-ignore
  for (const [kind, marked, label, expected] of TAKEN)
    it(`bring ${label} into ${JSON.stringify(marked)}`, async () =>
      assert.equal(await after(kind, marked, label), expected));

  it('come without places to fill in for clients that know no snippets', async () => {
    const marked = `${STEP}|`;
    assert.equal(await after('runbook', marked, 'approval', false), `${STEP}approval:\n      by: \n      confirms: `);
    assert.equal(await after('runbook', marked, 'need', false), `${STEP}need: `);
    assert.equal(itemOf(await ask('runbook', marked, false), 'need').isSnippet, false);
  });

  it('have places to fill in, one after the other', async () => {
    const asked = await ask('runbook', `${STEP}|`);
    assert.equal(itemOf(asked, 'approval').text, 'approval:\n      by: ${1}\n      confirms: ${2}');
    assert.equal(itemOf(asked, 'need').text, 'need: ${1|all,any|}');
    assert.equal(itemOf(asked, 'by').text, 'by: ${1}');
    assert.deepEqual(
      ['by', 'need', 'do', 'approval', 'criteria'].map((label) => itemOf(asked, label).leavesOpen),
      [true, false, false, true, true],
    );
  });

  it('say what they mean, and which are required', async () => {
    const asked = await ask('runbook', `${STEP}|`);
    assert.equal(itemOf(asked, 'do').detail, 'required');
    assert.equal(itemOf(asked, 'by').detail, undefined);
    assert.match(itemOf(asked, 'need').documentation!, /Whether all[^]*- `any`: One of the roles is enough/);
  });

  it('are begun with keys that the schemas have', () => {
    const titled = new Map<string, Set<string>>();
    const collect = (grammar: Grammar | undefined): void => {
      if (!grammar) return;
      const keys = titled.get(grammar.title ?? '') ?? new Set();
      titled.set(grammar.title ?? '', new Set([...keys, ...grammar.properties.keys()]));
      for (const each of [...grammar.properties.values(), grammar.entries, grammar.items]) collect(each);
    };
    for (const kind of ['program', 'runbook', 'run', 'playbook'] as const) collect(grammarOf(kind));
    for (const [title, keys] of EXPECTED)
      assert.deepEqual(
        keys.filter((key) => titled.get(title)?.has(key) !== true),
        [],
        title,
      );
  });
});
