import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { newRule, PLACEHOLDER } from '../../../scripts/new-rule.ts';
import { readPage } from '../support/pages.ts';
import { folderOf } from '../support/workspace-folder.ts';
import type { Folder } from '../support/workspace-folder.ts';

describe('npm run new-rule', () => {
  let folder: Folder;
  beforeEach(() => (folder = folderOf({})));
  afterEach(() => folder.dispose());

  it('writes a rule, its page and a fixture, to be filled in', () => {
    const files = newRule(folder.path, 'missing-tea');
    assert.deepEqual(files, [
      'server/src/rules/missing-tea/rule.ts',
      'server/src/rules/missing-tea/page.md',
      'test-fixtures/rules/missing-tea/reported.runbook.yaml',
    ]);
    const [rule, page, fixture] = files.map((file) => readFileSync(path.join(folder.path, file), 'utf8'));
    assert.match(rule!, /id: 'missing-tea'/);
    assert.equal(readPage(page!).title, 'missing-tea');
    assert.match(fixture!, /# want missing-tea "/);
    for (const text of [rule, page, fixture]) assert.ok(text!.includes(PLACEHOLDER) && !text!.includes('RULE-ID'));
  });

  for (const id of ['', 'Missing-Tea', 'missing_tea', '../missing-tea', 'missing--tea']) {
    it(`refuses "${id}"`, () => assert.throws(() => newRule(folder.path, id), /is no rule id/));
  }

  it('refuses an id that is taken', () => {
    newRule(folder.path, 'missing-tea');
    assert.throws(() => newRule(folder.path, 'missing-tea'), /exists already/);
  });
});
