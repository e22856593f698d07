import assert from 'node:assert/strict';
import { RULES } from '../../src/generated/rules.ts';
import type { LintResult } from '../../src/lint/lint.ts';
import { uriOf, workspaceOf } from '../support/workspace.ts';

const RUNBOOK = `runbook: leaver
title: Revoke access
version: 1.0.0
status: active
owner: it
`;

const program = (roles: string, more = ''): string => `program: acme
report: { type: I, asOf: 2026-06-30 }
roles: { ${roles} }
people: { dana: { name: Dana Fox } }
${more}`;

describe('programs', () => {
  it('hold for the files below them, the nearest first', async () => {
    const workspace = await workspaceOf(
      new Map([
        ['soc2.yaml', program('it: { holders: [dana] }')],
        ['a.runbook.yaml', RUNBOOK],
        ['team/soc2.yaml', program('ops: { holders: [dana] }')],
        ['team/b.runbook.yaml', RUNBOOK.replace('leaver', 'joiner')],
      ]),
    );
    assert.ok(!rules(workspace.result(uriOf('a.runbook.yaml'))).includes('undefined-role'));
    assert.ok(rules(workspace.result(uriOf('team/b.runbook.yaml'))).includes('undefined-role'));
  });

  it('are not needed: what needs one stays silent', async () => {
    const workspace = await workspaceOf(new Map([['a.runbook.yaml', RUNBOOK]]));
    const found = rules(workspace.result(uriOf('a.runbook.yaml')));
    assert.ok(found.includes('missing-trigger'));
    assert.ok(!found.includes('undefined-role'));
  });

  it('that do not parse say so once, and their runbooks are linted as without one', async () => {
    const workspace = await workspaceOf(
      new Map([
        ['soc2.yaml', `${program('it: { holders: [dana] }')}systems: [\n`],
        ['a.runbook.yaml', RUNBOOK],
      ]),
    );
    assert.deepEqual(rules(workspace.result(uriOf('soc2.yaml'))), ['syntax']);
    const found = rules(workspace.result(uriOf('a.runbook.yaml')));
    assert.ok(found.includes('missing-trigger'));
    assert.ok(!found.includes('undefined-role'));
  });

  it('set severities, and switch rules off', async () => {
    const settings = 'rules: { missing-trigger: hint, no-steps: off }\n';
    const workspace = await workspaceOf(
      new Map([
        ['soc2.yaml', program('it: { holders: [dana] }', settings)],
        ['a.runbook.yaml', RUNBOOK],
      ]),
    );
    const { findings } = workspace.result(uriOf('a.runbook.yaml'))!;
    assert.equal(findings.find(({ rule }) => rule === 'missing-trigger')?.severity, 'hint');
    assert.ok(!findings.some(({ rule }) => rule === 'no-steps'));
  });

  it('excuse what an exception names, until its last day', async () => {
    const exception = (until: string): string =>
      `exceptions:\n  - { rule: missing-trigger, runbooks: [leaver], reason: Started by hand, approvedBy: it, until: ${until} }\n`;
    for (const [until, excused] of [
      ['2026-11-25', true],
      ['2026-11-24', false],
    ] as const) {
      const workspace = await workspaceOf(
        new Map([
          ['soc2.yaml', program('it: { holders: [dana] }', exception(until))],
          ['a.runbook.yaml', RUNBOOK],
          ['b.runbook.yaml', RUNBOOK.replace('leaver', 'joiner')],
        ]),
      );
      assert.equal(!rules(workspace.result(uriOf('a.runbook.yaml'))).includes('missing-trigger'), excused, until);
      assert.ok(rules(workspace.result(uriOf('b.runbook.yaml'))).includes('missing-trigger'));
    }
  });

  it('take in files under other names that their patterns say', async () => {
    const files = 'files: { runbooks: ["procedures/**/*.yaml"] }\n';
    const workspace = await workspaceOf(
      new Map([
        ['soc2.yaml', program('it: { holders: [dana] }', files)],
        ['procedures/it/leaver.yaml', RUNBOOK],
        ['other/leaver.yaml', RUNBOOK],
      ]),
    );
    assert.ok(rules(workspace.result(uriOf('procedures/it/leaver.yaml'))).includes('missing-trigger'));
    assert.equal(workspace.result(uriOf('other/leaver.yaml')), undefined);
  });
});

describe('drafts', () => {
  it('are told what is missing as a hint, and what is wrong as ever', async () => {
    const draft = RUNBOOK.replace('active', 'draft').replace('owner: it', 'owner: nobody');
    const workspace = await workspaceOf(
      new Map([
        ['soc2.yaml', program('it: { holders: [dana] }')],
        ['a.runbook.yaml', draft],
      ]),
    );
    const { findings } = workspace.result(uriOf('a.runbook.yaml'))!;
    assert.equal(findings.find(({ rule }) => rule === 'missing-trigger')?.severity, 'hint');
    assert.equal(findings.find(({ rule }) => rule === 'undefined-role')?.severity, 'error');
  });
});

describe('a rule that throws', () => {
  it('is reported, costs its own findings and leaves the others alone', async () => {
    const broken = RULES.map((rule) =>
      rule.id === 'missing-trigger'
        ? {
            ...rule,
            check: {
              runbook: () => {
                throw new Error('out of luck');
              },
            },
          }
        : rule,
    );
    const workspace = await workspaceOf(new Map([['a.runbook.yaml', RUNBOOK]]), broken);
    const { findings } = workspace.result(uriOf('a.runbook.yaml'))!;
    assert.match(findings.find(({ rule }) => rule === 'missing-trigger')!.message, /failed on this file.*out of luck/);
    assert.ok(findings.length > 1);
    assert.ok(workspace.faults.some((fault) => /missing-trigger failed on .*a\.runbook\.yaml/.test(fault)));
  });
});

function rules(result: LintResult | undefined): string[] {
  return (result?.findings ?? []).map(({ rule }) => rule);
}
