import assert from 'node:assert/strict';
import { parseDuration } from '../../src/language/forms/duration.ts';
import { readDocument } from '../../src/language/document.ts';
import type { Program } from '../../src/contracts/program.ts';
import { TEMPLATES } from '../../src/generated/templates.ts';
import { fill } from '../../src/scaffold/fill/fill.ts';
import type { Choices } from '../../src/scaffold/fill/choices.ts';
import { ARCHETYPES } from '../../src/semantics/archetypes.ts';
import { TODAY, uriOf, workspaceOf } from '../support/workspace.ts';

const KINDS = [
  'identity-provider',
  'ticketing',
  'siem',
  'source-control',
  'ci-cd',
  'cloud',
  'database',
  'hris',
  'alerting',
  'chat',
  'evidence-repository',
  'grc',
  'vendor',
];

/** A soc2.yaml with a system of every kind, the others that a template names, and all its roles, each held by somebody. */
function programFor(template: string): string {
  const { model, values } = readDocument('file:///t.runbook.yaml', 'runbook', template);
  const named = new Set(values.filter(({ form }) => form === 'system').map(({ node }) => node.text));
  const others = [...named].filter((name) => !KINDS.includes(name) && name !== 'none');
  const system = (id: string, kind: string): string =>
    `  ${id}: { name: Our ${id.replace('our-', '')}, kind: ${kind}, status: active, logRetention: 13 months${kind === 'other' ? '' : ', holds: [access]'} }`;
  const roles = [...model!.roles.keys()];
  return `program: acme
organization: Acme
report: { type: II, period: { from: 2026-01-01, to: 2026-12-31 } }
categories: [security, availability, confidentiality, processing-integrity, privacy]
systems:
${[...KINDS.map((kind) => system(`our-${kind}`, kind)), ...others.map((id) => system(id, 'other'))].join('\n')}
roles:
${roles.map((role) => `  ${role}: { title: ${role}, holders: [${role}-1, ${role}-2] }`).join('\n')}
people:
${roles.flatMap((role) => [1, 2].map((n) => `  ${role}-${n}: { name: Person ${n} of ${role} }`)).join('\n')}
`;
}

async function programOf(text: string): Promise<Program> {
  return (await workspaceOf(new Map([['soc2.yaml', text]]), [])).programOf(uriOf('soc2.yaml'))!;
}

async function findingsIn(text: string, program?: string): Promise<readonly string[]> {
  const files = new Map([
    ['a.runbook.yaml', text],
    ...(program === undefined ? [] : [['soc2.yaml', program] as const]),
  ]);
  const workspace = await workspaceOf(files);
  const { findings } = workspace.result(uriOf('a.runbook.yaml'))!;
  return findings.map(({ rule, message, place }) => `${rule} at line ${place.start.line + 1}: ${message}`);
}

describe('templates', () => {
  it('exist for every archetype', () =>
    assert.deepEqual(
      [...ARCHETYPES.keys()].filter((id) => !TEMPLATES.has(id)),
      [],
    ));

  for (const [id, template] of TEMPLATES) {
    const choices: Choices = { id, title: `Do ${id}`, today: TODAY, keepPlaceholders: false };

    it(`${id}, filled in, lints clean as a draft and active, with a program and without`, async () => {
      const alone = fill(template, choices).text;
      assert.deepEqual(await findingsIn(alone), []);
      assert.deepEqual(await findingsIn(alone.replace('status: draft', 'status: active')), []);
      const text = programFor(template);
      const inProgram = fill(template, { ...choices, program: await programOf(text) }).text;
      assert.deepEqual(await findingsIn(inProgram, text), []);
      assert.deepEqual(await findingsIn(inProgram.replace('status: draft', 'status: active'), text), []);
    }).timeout(20_000);

    it(`${id}, fresh, asks for nothing but what is to be filled in`, async () => {
      const text = programFor(template);
      const { text: fresh, open } = fill(template, {
        ...choices,
        program: await programOf(text),
        keepPlaceholders: true,
      });
      assert.ok(open.length > 0);
      for (const { start, end } of open) assert.match(fresh.slice(start, end), /<[^<>]+>/);
      for (const finding of await findingsIn(fresh, text))
        assert.match(finding, /^(unfilled-placeholder|invalid-value) /);
    });
  }
});

describe('filling a template in', () => {
  const template = TEMPLATES.get('access-deprovisioning')!;
  const PROGRAM = `program: acme
report: { type: I, asOf: 2026-06-30 }
controls:
  AC-03: { title: Access is revoked within one business day of termination, criteria: [CC6.2, CC6.3] }
  CH-01: { title: Changes are approved, criteria: [CC8.1] }
systems:
  okta: { name: Okta, kind: identity-provider, holds: [access] }
  github: { name: GitHub, kind: source-control, holds: [access] }
  linear: { name: Linear, kind: ticketing }
roles:
  ops: { title: IT Operations Engineer, holders: [dana] }
  it-manager: { title: Head of IT, holders: [sam] }
people: { dana: { name: Dana }, sam: { name: Sam } }
retention: 2 years
`;
  const filled = async (more: Partial<Choices> = {}) =>
    fill(template, {
      id: 'leaver',
      title: 'Revoke: a leaver',
      today: TODAY,
      keepPlaceholders: true,
      program: await programOf(PROGRAM),
      ...more,
    });

  it('writes the id, the title, the owner and a draft', async () => {
    const { model } = (await filled({ owner: 'it-manager' })).document;
    assert.deepEqual(
      [model!.runbook?.text, model!.title?.text, model!.owner?.text, model!.status?.text],
      ['leaver', 'Revoke: a leaver', 'it-manager', 'draft'],
    );
  });

  it('takes the roles and systems of the program by title, id and kind', async () => {
    const { values } = (await filled()).document;
    const of = (form: string) => new Set(values.filter((value) => value.form === form).map(({ node }) => node.text));
    assert.ok(of('role').has('ops') && !of('role').has('it-operations'));
    assert.ok(of('system').has('okta') && !of('system').has('identity-provider'));
  });

  it('puts the controls that it operates into the header, and keeps evidence as long as the program asks', async () => {
    const { document, text } = await filled();
    assert.deepEqual(
      document.model!.controls.map((control) => control.text),
      ['AC-03'],
    );
    for (const { retain } of document.model!.evidence.values())
      if (retain) assert.ok(parseDuration(retain.text)!.months >= 24, text);
  });

  it('repeats the step that every system in scope needs, with its evidence', async () => {
    const { model } = (await filled({ systems: ['okta', 'github'] })).document;
    assert.deepEqual(
      model!.scope?.systems.map((system) => system.text),
      ['okta', 'github'],
    );
    const step = model!.steps.find(
      ({ system, phase }) => phase?.text === 'revocation' && system[0]?.text === 'github',
    )!;
    assert.ok(step.evidence.every(({ text }) => model!.evidence.has(text)));
    assert.ok(step.evidence.length > 0);
  });
});
