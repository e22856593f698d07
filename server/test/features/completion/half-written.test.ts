import assert from 'node:assert/strict';
import { complete } from '../../../src/features/completion/complete.ts';
import { askedIn, itemOf, taken } from './support/asked.ts';
import { contextOf } from './support/context.ts';
import { after, ask, suggested } from './support/program.ts';

const STEP = 'steps:\n  - id: one\n    do: Disable it\n    ';

/** Where the cursor stands, what is taken, and what then stands there. */
const TAKEN: readonly (readonly [Parameters<typeof ask>[0], string, string, string])[] = [
  // An empty value, a dangling dash, a line of its own.
  ['runbook', 'owner: |', 'it-manager', 'owner: it-manager'],
  ['runbook', 'owner:|', 'it-manager', 'owner: it-manager'],
  ['runbook', 'owner:|\ntitle: x', 'it-manager', 'owner: it-manager\ntitle: x'],
  ['runbook', 'owner: it-|', 'it-manager', 'owner: it-manager'],
  ['runbook', 'owner: it-|operations', 'it-manager', 'owner: it-manager'],
  ['runbook', 'owner: | # who', 'it-manager', 'owner: it-manager # who'],
  ['runbook', 'owner:\n  |', 'it-manager', 'owner:\n  it-manager'],
  ['runbook', 'criteria: |', 'CC6.1', 'criteria: [CC6.1]'],
  ['runbook', 'criteria:|', 'CC6.1', 'criteria: [CC6.1]'],
  ['runbook', 'criteria:\n  |', 'CC6.1', 'criteria:\n  - CC6.1'],
  ['runbook', 'criteria:\n  - |', 'CC6.1', 'criteria:\n  - CC6.1'],
  ['runbook', 'criteria:\n  -|', 'CC6.1', 'criteria:\n  - CC6.1'],
  ['runbook', 'criteria:\n  - CC6.2\n  |', 'CC6.1', 'criteria:\n  - CC6.2\n  - CC6.1'],
  ['runbook', 'criteria:\n  - CC6.2\n  CC|', 'CC6.1', 'criteria:\n  - CC6.2\n  - CC6.1'],
  ['runbook', 'criteria:\n  |\n  - CC6.2', 'CC6.1', 'criteria:\n  - CC6.1\n  - CC6.2'],
  ['runbook', `${STEP}by:\n      |`, 'it-manager', `${STEP}by:\n      - it-manager`],
  ['runbook', `${STEP}evidence:\n    - a\n    |\nevidence: { b: {} }`, 'b', `${STEP}evidence:\n    - a\n    - b\nevidence: { b: {} }`],
  ['runbook', `${STEP}evidence:\n    - a\n    |`, 'within', `${STEP}evidence:\n    - a\n    within: `],
  // Brackets and braces, closed or not.
  ['runbook', 'criteria: [|', 'CC6.1', 'criteria: [CC6.1'],
  ['runbook', 'criteria: [CC6.2,|]', 'CC6.1', 'criteria: [CC6.2, CC6.1]'],
  ['runbook', 'criteria: [CC6.2, |\nowner: x', 'CC6.1', 'criteria: [CC6.2, CC6.1\nowner: x'],
  ['runbook', 'criteria: [\n  CC6.2,\n  |\n]', 'CC6.1', 'criteria: [\n  CC6.2,\n  CC6.1\n]'],
  ['runbook', `${STEP}approval: { by: |`, 'it-manager', `${STEP}approval: { by: it-manager`],
  ['runbook', `${STEP}approval: { by:| }`, 'it-manager', `${STEP}approval: { by: it-manager }`],
  ['runbook', `${STEP}approval: { by: it-manager, |\n    within: 1 hour`, 'need', `${STEP}approval: { by: it-manager, need: all\n    within: 1 hour`],
  ['runbook', 'scope: { systems: |', 'okta', 'scope: { systems: [okta]'],
  // Quotes, closed or not.
  ['runbook', 'owner: "|"', 'it-manager', 'owner: "it-manager"'],
  ['runbook', "owner: 'it-|'", 'it-manager', "owner: 'it-manager'"],
  ['runbook', 'owner: "it-|\ntitle: x', 'it-manager', 'owner: "it-manager"\ntitle: x'],
  ['runbook', 'criteria: ["|"]', 'CC6.1', 'criteria: ["CC6.1"]'],
  // Broken lines around.
  ['runbook', 'title "x\nowner: |', 'it-manager', 'title "x\nowner: it-manager'],
  ['runbook', `${STEP}expect: "never closed\n    by: |`, 'it-manager', `${STEP}expect: "never closed\n    by: it-manager`],
  ['runbook', `${STEP}expect: "never closed\n    |`, 'by', `${STEP}expect: "never closed\n    by: `],
  ['runbook', `${STEP}half\n    |`, 'by', `${STEP}half\n    by: `],
  ['runbook', `${STEP}criteria: [CC6.1\n    |`, 'by', `${STEP}criteria: [CC6.1\n    by: `],
  ['runbook', `: : :\n${STEP}by: |\n  - - [ {`, 'it-manager', `: : :\n${STEP}by: it-manager\n  - - [ {`],
  ['runbook', 'owner: |\n<<<<<<< ours\ntitle: a\n=======\ntitle: b\n>>>>>>> theirs', 'it-manager', 'owner: it-manager\n<<<<<<< ours\ntitle: a\n=======\ntitle: b\n>>>>>>> theirs'],
  // A key that has its value already.
  ['runbook', 'a|\n  cadence: annual', 'review', 'review:\n  cadence: annual'],
  ['runbook', `${STEP}a|\n      by: it-manager`, 'approval', `${STEP}approval:\n      by: it-manager`],
  // Line breaks, byte order marks, wide characters, anchors.
  ['runbook', 'steps:\r\n  - id: one\r\n    |\r\n', 'approval', 'steps:\r\n  - id: one\r\n    approval:\r\n      by: \r\n      confirms: \r\n'],
  ['runbook', 'steps:\r\n  - id: one\r\n    by: |\r\n  - id: two\r\n', 'it-manager', 'steps:\r\n  - id: one\r\n    by: it-manager\r\n  - id: two\r\n'],
  ['runbook', '\ufeff|', 'runbook', '\ufeffrunbook: new-hire'],
  ['runbook', '\ufeffowner: |', 'it-manager', '\ufeffowner: it-manager'],
  ['runbook', `title: 😀\n${STEP.replace('it', '😀')}by: |`, 'it-manager', `title: 😀\n${STEP.replace('it', '😀')}by: it-manager`],
  ['runbook', 'escalation: [{ channel: 😀, to: | }]', 'it-manager', 'escalation: [{ channel: 😀, to: it-manager }]'],
  ['runbook', 'owner: &who |', 'it-manager', 'owner: &who it-manager'],
  ['runbook', 'signOff: &sign\n  |', 'by', 'signOff: &sign\n  by: '],
  ['runbook', 'signOff: &sign |', 'new sign-off', 'signOff: &sign\n  by: \n  confirms: '],
  ['runbook', '---\n|', 'title', '---\ntitle: '],
  ['runbook', '"owner": |', 'it-manager', '"owner": it-manager'],
]; // prettier-ignore

/** Where nothing is known. */
const NOTHING: readonly (readonly [Parameters<typeof ask>[0], string])[] = [
  ['runbook', 'title: |'],
  ['runbook', 'title: Revoke the it-|'],
  ['runbook', 'purpose: >-\n  Some text\n  |'],
  ['runbook', 'purpose: Some text\n  |'],
  ['runbook', 'purpose: "Some text\n  |"'],
  ['runbook', `${STEP}command: |`],
  ['runbook', `${STEP}command:\n      - |`],
  ['runbook', `${STEP}onFailure: Call at 12:|`],
  ['runbook', `${STEP}do: Ask \`by: |`],
  ['runbook', 'x-own: |'],
  ['runbook', 'x-own:\n  |'],
  ['runbook', 'x-own:\n  criteria: [|]'],
  ['runbook', 'unknown: |'],
  ['runbook', 'unknown:\n  - by: |'],
  ['runbook', 'owner: it-manager |'],
  ['runbook', 'criteria: [CC6.1 |]'],
  ['runbook', 'parameters: { NAME: | }'],
  ['runbook', 'alsoMaps: { GDPR: [|] }'],
  ['runbook', 'references: [|]'],
  ['runbook', 'verification:\n  - |'],
  ['runbook', 'owner: *|'],
  ['runbook', '<<: |'],
  ['runbook', 'title: x # by: |'],
  ['runbook', '  |  title: x'],
  ['runbook', 'steps:\n  - id: one\n|\n  - id: two\n'],
  ['runbook', 'steps:\n  - id: one\n      |'],
  ['runbook', `${STEP}approval: |\n      by: sre`],
  ['runbook', 'criteria: |[CC6.1]'],
  ['runbook', 'owner: |"it-manager"'],
  ['runbook', `${STEP}approval: |{ by: it-manager }`],
  ['runbook', 'steps:\n  |- id: one'],
  ['runbook', 'triggers:\n      |\n  - id: one'],
  ['runbook', 'evidence:\n      |\n  one: {}'],
  ['runbook', 'steps:\n  - id: one\n-|\n    do: Disable it'],
  ['runbook', '  |\nrunbook: one'],
  ['runbook', '|# A note\nrunbook: one'],
  ['program', 'files: { runbooks: [|] }'],
  ['program', 'rules: { nonsense: | }'],
  ['run', 'steps: [{ evidence: [{ sha256: | }] }]'],
  ['run', 'runbook: unknown\nsteps: [{ step: | }]'],
]; // prettier-ignore

describe('completion in half-written documents', () => {
  for (const [kind, marked, label, expected] of TAKEN)
    it(`brings ${label} into ${JSON.stringify(marked)}`, async () =>
      assert.equal(await after(kind, marked, label), expected));

  for (const [kind, marked] of NOTHING)
    it(`suggests nothing in ${JSON.stringify(marked)}`, async () =>
      assert.deepEqual(await suggested(kind, marked), []));

  it('puts names in quotes where YAML needs them', async () => {
    const program = (place: string): string =>
      `systems: {}\ncontrols:\n  "1.10": {}\n  "a: b": {}\n  "x, y": {}\n${place}`;
    const written = async (marked: string, label: string): Promise<string> => {
      const asked = await askedIn({ 'soc2.yaml': program(''), 'r.runbook.yaml': marked });
      return taken(asked, itemOf(asked, label));
    };
    assert.equal(await written('controls: [|]', '1.10'), 'controls: ["1.10"]');
    assert.equal(await written('controls: [|]', 'x, y'), 'controls: ["x, y"]');
    assert.equal(await written('controls:\n  - |', 'x, y'), 'controls:\n  - x, y');
    assert.equal(await written('controls:\n  - |', 'a: b'), 'controls:\n  - "a: b"');
    assert.equal(await written("controls: ['|']", 'a: b'), "controls: ['a: b']");
  });

  it('matches what is typed behind a dash, not the dash', async () => {
    const asked = await ask('runbook', 'criteria:\n  -|');
    assert.deepEqual(itemOf(asked, 'CC6.1').range, { start: asked.offset, end: asked.offset });
  });

  it('pops up nothing while a line is indented', async () => {
    const context = await contextOf('new.runbook.yaml', 'steps:\n  - id: a\n    \n');
    const asked = (typed: string | undefined): number => complete(context, 22, { snippets: true, typed }).items.length;
    assert.equal(asked(' '), 0);
    assert.ok(asked(undefined) > 0);
  });
});
