import assert from 'node:assert/strict';
import { RULES } from '../../src/generated/rules.ts';
import { createWorkspace } from '../../src/workspace/workspace.ts';
import type { Workspace } from '../../src/workspace/workspace.ts';
import { memoryFiles } from '../support/memory-files.ts';
import { ROOT, TODAY, uriOf } from '../support/workspace.ts';

const PROGRAM = `program: acme
report: { type: I, asOf: 2026-06-30 }
controls: { AC-02: { title: Access is reviewed, criteria: [CC6.2] } }
systems: { okta: { name: Okta }, stripe: { name: Stripe } }
roles: { it: { title: IT, kind: population } }
`;
const RUNBOOK = `runbook: review
title: Review access
version: 1.0.0
status: active
owner: it
controls: [AC-02]
steps:
  - { id: export, do: Export the users, system: okta }
`;
const SPEAK_OF_ALL = ['uncovered-criterion', 'control-without-runbook', 'unused-system', 'unused-role'];

describe('what no file of a program does', () => {
  it('is not spoken of until every file is known', async () => {
    const workspace = emptyWorkspace(new Map([['review.runbook.yaml', RUNBOOK]]));
    workspace.open(uriOf('soc2.yaml'), PROGRAM);
    assert.deepEqual(found(workspace), []);
    await workspace.setFolders([ROOT]);
    await workspace.lintStale();
    assert.deepEqual(found(workspace), ['uncovered-criterion', 'unused-system']);
  });

  it('is said again after an edit elsewhere, be it in the words of a step', async () => {
    const workspace = emptyWorkspace(new Map([['soc2.yaml', PROGRAM]]));
    await workspace.setFolders([ROOT]);
    workspace.open(uriOf('soc2.yaml'), PROGRAM);
    workspace.open(uriOf('review.runbook.yaml'), RUNBOOK);
    await workspace.lintStale();
    assert.ok(found(workspace).includes('unused-system'));
    workspace.open(uriOf('review.runbook.yaml'), RUNBOOK.replace('the users', 'the users of Stripe'));
    assert.ok((await workspace.lintStale()).includes(uriOf('soc2.yaml')));
    assert.ok(!found(workspace).includes('unused-system'));
  });

  it('leaves out what a broken file names', async () => {
    const workspace = emptyWorkspace(new Map([['soc2.yaml', PROGRAM]]));
    await workspace.setFolders([ROOT]);
    workspace.open(uriOf('soc2.yaml'), PROGRAM);
    workspace.open(uriOf('review.runbook.yaml'), RUNBOOK.replace('title: ', 'title: "'));
    await workspace.lintStale();
    assert.deepEqual(found(workspace), ['uncovered-criterion', 'unused-system']);
  });
});

function emptyWorkspace(texts: ReadonlyMap<string, string>): Workspace {
  return createWorkspace({
    files: memoryFiles(new Map([...texts].map(([name, text]) => [uriOf(name), text]))),
    rules: RULES,
    today: () => TODAY,
    log: { error: assert.fail, info: () => undefined },
    breathe: async () => undefined,
    cacheSize: 0,
  });
}

/** Which of the rules about the whole program speak in soc2.yaml. */
function found(workspace: Workspace): readonly string[] {
  const findings = workspace.lintOpen(uriOf('soc2.yaml'))!.findings;
  return [...new Set(findings.map(({ rule }) => rule))].filter((rule) => SPEAK_OF_ALL.includes(rule)).sort();
}
