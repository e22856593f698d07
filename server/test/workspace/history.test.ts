import assert from 'node:assert/strict';
import { RULES } from '../../src/generated/rules.ts';
import { createWorkspace } from '../../src/workspace/workspace.ts';
import { memoryFiles } from '../support/memory-files.ts';
import { ROOT, TODAY, uriOf } from '../support/workspace.ts';

const URI = uriOf('leaver.runbook.yaml');
const TEXT = 'runbook: leaver\ntitle: Revoke access\nversion: 1.0.0\nstatus: active\n';
const CHANGED = TEXT.replace('access', "a leaver's access");

describe('what was committed', () => {
  it('is asked for at opening and after saving, not while typing', async () => {
    let committed = TEXT;
    let asked = 0;
    const workspace = createWorkspace({
      files: memoryFiles(new Map([[URI, TEXT]])),
      history: { committedText: async () => ((asked += 1), committed) },
      rules: RULES,
      today: () => TODAY,
      log: { error: assert.fail, info: () => undefined },
      breathe: async () => undefined,
      cacheSize: 0,
    });
    const isReported = (): boolean =>
      workspace.lintOpen(URI)!.findings.some(({ rule }) => rule === 'version-not-raised');
    await workspace.setFolders([ROOT]);
    await workspace.lintStale();
    assert.equal(asked, 0, 'nobody has the file open');

    workspace.open(URI, CHANGED);
    assert.ok(!isReported(), 'findings do not wait for it');
    assert.deepEqual(await workspace.lintStale(), [URI]);
    assert.ok(isReported());
    workspace.open(URI, TEXT);
    assert.ok(!isReported());
    workspace.open(URI, CHANGED);
    await workspace.lintStale();
    assert.equal(asked, 1);

    committed = CHANGED;
    await workspace.filesChanged([URI]);
    await workspace.lintStale();
    assert.ok(!isReported());
    assert.equal(asked, 2);
  });
});
