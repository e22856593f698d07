import assert from 'node:assert/strict';
import { semanticTokens } from '../../../src/features/semantic-tokens/semantic-tokens.ts';
import { uriOf, workspaceOf } from '../../support/workspace.ts';

/** The tokens of a file of a workspace: `text type`, with modifiers behind a dot each. */
async function tokens(name: string, text: string, program?: string): Promise<readonly string[]> {
  const texts = new Map([[name, text], ...(program === undefined ? [] : [['soc2.yaml', program] as const])]);
  const context = (await workspaceOf(texts)).contextOf(uriOf(name))!;
  return semanticTokens(context).map(
    ({ start, end, type, modifiers }) => `${text.slice(start, end)} ${[type, ...modifiers].join('.')}`,
  );
}

describe('semantic tokens', () => {
  const cases: readonly (readonly [name: string, file: string, text: string, tokens: readonly string[]])[] = [
    [
      'tell the names of a runbook from what refers to them',
      'a.runbook.yaml',
      `runbook: leaver
title: Revoke access
archetype: access-review
version: 1.0.0
status: active
owner: it
triggers: [{ id: ticket, type: alert, source: okta }]
severity: { P1: { acknowledge: 15 min } }
roles: { it: { title: IT } }
steps:
  - id: disable
    phase: revocation
    by: [it, ciso]
    system: okta
    criteria: [CC6.1]
    controls: [AC-03]
    uses: rotation
    evidence: [event]
  - { id: call, system: none, repeat: { steps: [disable] } }
communication: [{ severity: P1 }]
evidence:
  event: { source: okta, retain: 13 months }
review: { cadence: annual, last: 2026-06-30 }
`,
      [
        'leaver function.definition',
        'access-review keyword',
        'active keyword',
        'it class',
        'ticket event.definition',
        'alert keyword',
        'okta namespace',
        'P1 enumMember.definition',
        '15 min number',
        'it class.definition',
        'disable method.definition',
        'revocation keyword',
        'it class',
        'ciso class',
        'okta namespace',
        'CC6.1 enumMember',
        'AC-03 enumMember',
        'rotation function',
        'event property',
        'call method.definition',
        'none keyword',
        'disable method',
        'P1 enumMember',
        'event property.definition',
        'okta namespace',
        '13 months number',
        'annual keyword',
        '2026-06-30 number',
      ],
    ],
    [
      'mark what a program defines',
      'soc2.yaml',
      `program: acme
exclusions: { CC6.4: { reason: none } }
controls: { AC-03: { criteria: [CC6.2] } }
systems: { okta: { kind: siem } }
roles: { ciso: { holders: [vera] } }
people: { vera: { left: 2026-03-31 } }
`,
      [
        'CC6.4 enumMember',
        'AC-03 enumMember.definition',
        'CC6.2 enumMember',
        'okta namespace.definition',
        'siem keyword',
        'ciso class.definition',
        'vera variable',
        'vera variable.definition',
        '2026-03-31 number',
      ],
    ],
    [
      'know the people, steps and evidence of a run',
      'a.run.yaml',
      `run: term-1
runbook: leaver
trigger: { id: ticket, at: 2026-03-02T09:12:00Z }
steps: [{ step: disable, by: dana, tool: okta, evidence: [{ of: event, uri: a.json }] }]
`,
      [
        'leaver function',
        'ticket event',
        '2026-03-02T09:12:00Z number',
        'disable method',
        'dana variable',
        'okta namespace',
        'event property',
      ],
    ],
    ['stand inside quotes', 'a.runbook.yaml', 'owner: "it"\ncriteria: [\'CC6.1\']\n', ['it class', 'CC6.1 enumMember']],
    [
      'leave what is not what the schema asks for',
      'a.runbook.yaml',
      'status: on\ncriteria: [CC6]\nreview: { last: yesterday, every: 5 m }\n',
      [],
    ],
    [
      'leave what stands on several lines',
      'a.runbook.yaml',
      'owner: it\n  operations\ncontrols:\n  - |\n    AC-1\n',
      [],
    ],
    [
      'stand where a value is written, not where it is repeated',
      'a.runbook.yaml',
      'owner: &a it\nsteps:\n  - &b { by: *a }\n  - *b\n  - { <<: *b, system: okta }\n',
      ['it class', 'okta namespace'],
    ],
    ['know nothing of your own keys', 'a.runbook.yaml', 'x-owner: it\nx-steps: [{ id: a }]\n', []],
  ];
  for (const [name, file, text, expected] of cases)
    it(name, async () => assert.deepEqual(await tokens(file, text), expected));

  it('strike through systems that are on their way out', async () => {
    const program = 'systems: { a: { status: retired }, b: { status: deprecated }, c: {} }\n';
    assert.deepEqual(await tokens('a.runbook.yaml', 'scope: { systems: [a, b, c, d] }\n', program), [
      'a namespace.deprecated',
      'b namespace.deprecated',
      'c namespace',
      'd namespace',
    ]);
    assert.deepEqual(
      (await tokens('soc2.yaml', program)).filter((token) => token.includes('namespace')),
      ['a namespace.definition.deprecated', 'b namespace.definition.deprecated', 'c namespace.definition'],
    );
  });

  it('strike through runbooks that are retired', async () => {
    const texts = new Map([
      ['soc2.yaml', 'program: acme\n'],
      ['old.runbook.yaml', 'runbook: old\nstatus: retired\n'],
      ['new.runbook.yaml', 'runbook: new\nsteps: [{ uses: old }]\n'],
    ]);
    const context = (await workspaceOf(texts)).contextOf(uriOf('new.runbook.yaml'))!;
    assert.deepEqual(
      semanticTokens(context).map(({ modifiers }) => modifiers),
      [['definition'], ['deprecated']],
    );
  });
});
