import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { ruleIndex, ruleIndexFile } from '../../scripts/generate/rule-index.ts';
import { PLACEHOLDER } from '../../scripts/new-rule.ts';
import { CRITERIA } from '../src/semantics/catalog.ts';
import { PAGES } from '../src/generated/pages.ts';
import { RULES } from '../src/generated/rules.ts';
import { examplesIn, readPage } from './support/pages.ts';
import { wantsIn } from './support/wants.ts';
import { FIXTURES, textsBelow, workspaceOf } from './support/workspace.ts';

const ROOT = path.resolve(FIXTURES, '..');
const RULE_FOLDERS = path.join(ROOT, 'server/src/rules');
const HEADINGS = ['Why', 'What it decides', 'Bad', 'Good', 'How to fix', 'Criteria'];

/** What no text in memory can show: these read git or the files beside a run. */
const NOT_SHOWN_BY_EXAMPLE = new Set(['version-not-raised', 'run-evidence-file', 'run-version']);

describe('every rule', () => {
  it('has a folder of its own, and every folder a rule', () => {
    const folders = readdirSync(RULE_FOLDERS, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    const ids = RULES.map(({ id }) => id);
    assert.deepEqual(ids, [...new Set(ids)].sort(), 'The registry is stale: run `npm run generate`.');
    assert.deepEqual(
      folders.map(({ name }) => name).filter((name) => !ids.includes(name)),
      [],
      'The `id` of a rule is the name of its folder, and each folder holds a rule.ts.',
    );
  });

  it('stands in the index', () => {
    const file = ruleIndexFile(ROOT);
    const committed = existsSync(file) ? readFileSync(file, 'utf8') : '';
    assert.equal(committed, ruleIndex(RULES), 'docs/rules.md is stale: run `npm run generate` and commit it.');
  });

  for (const rule of RULES) {
    describe(rule.id, () => {
      const folder = path.join(FIXTURES, 'rules', rule.id);
      const fixtures = existsSync(folder) ? textsBelow(folder) : new Map<string, string>();
      const page = readPage(PAGES[rule.id] ?? '');

      it('is filled in', () => {
        const files = new Map([...textsBelow(path.join(RULE_FOLDERS, rule.id)), ...fixtures]);
        const unfilled = [...files].filter(([, text]) => text.includes(PLACEHOLDER)).map(([name]) => name);
        assert.deepEqual(
          unfilled,
          [],
          `These still hold the ${PLACEHOLDER} of the template: write what is meant there.`,
        );
      });

      it('is declared in sentences, with criteria that exist', () => {
        assert.match(rule.summary, /^[A-Z].*\.$/, 'The summary is one sentence and ends with a period.');
        assert.deepEqual(
          rule.criteria.filter((id) => !CRITERIA.has(id)),
          [],
        );
      });

      it('has a page with every part', () => {
        assert.equal(page.title, rule.id, 'The title of page.md is the id of the rule.');
        assert.deepEqual([...page.sections.keys()], HEADINGS, 'page.md has these headings, in this order.');
        assert.match(page.summary, /^[A-Z].*\.$/, 'Below the title of page.md stands the summary, one sentence.');
        for (const [heading, text] of page.sections) assert.notEqual(text.trim(), '', `"${heading}" says nothing.`);
      });

      it('says in its page whether there is a quick fix', () => {
        const told = /\bquick fix(es)?\b/i.test(page.sections.get('How to fix') ?? '');
        assert.equal(told, rule.fix !== undefined, '"How to fix" speaks of a quick fix if and only if there is one.');
      });

      if (!NOT_SHOWN_BY_EXAMPLE.has(rule.id)) {
        it('shows in its page what it reports', async () => {
          assert.notEqual(await findingsOf('Bad'), 0, 'No example under "Bad" gives a finding of the rule.');
        });
      }

      it('shows in its page what is fine', async () => {
        assert.equal(await findingsOf('Good'), 0, 'An example under "Good" gives a finding of the rule.');
      });

      it('has fixtures that show what it reports', () => {
        const wants = [...fixtures.values()].flatMap(wantsIn).filter((want) => want.rule === rule.id);
        assert.notEqual(wants.length, 0, `No file in test-fixtures/rules/${rule.id} marks a finding of the rule.`);
      });

      async function findingsOf(heading: string): Promise<number> {
        const examples = examplesIn(page.sections.get(heading) ?? '');
        assert.notEqual(examples.length, 0, `"${heading}" has an example, fenced as "yaml runbook" or another kind.`);
        let count = 0;
        for (const texts of examples) {
          const workspace = await workspaceOf(texts);
          const findings = workspace.uris().flatMap((uri) => workspace.result(uri)?.findings ?? []);
          count += findings.filter((finding) => finding.rule === rule.id).length;
        }
        return count;
      }
    });
  }
});
