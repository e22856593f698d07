import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { RULES } from '../src/generated/rules.ts';
import { applyEdits } from './support/edits.ts';
import { listed, wantOf, wantsIn } from './support/wants.ts';
import { FIXTURES, textsBelow, uriOf, workspaceOf } from './support/workspace.ts';
import type { Linted } from './support/workspace.ts';

describe('rules', () => {
  for (const rule of RULES) {
    describe(rule.id, () => {
      const folder = path.join(FIXTURES, 'rules', rule.id);
      const texts = textsBelow(folder);
      let workspace: Linted;

      before(async () => {
        workspace = await workspaceOf(texts);
      });

      const linted = [...texts.keys()].filter((name) =>
        /(^|\/)soc2\.ya?ml$|\.(runbook|run|playbook)\.ya?ml$/.test(name),
      );
      for (const name of linted) {
        const text = texts.get(name)!;
        const wants = wantsIn(text);
        const title = wants.length === 0 ? `is silent on ${name}` : `reports what ${name} marks, and nothing else`;
        it(title, () => {
          const findings = workspace.result(uriOf(name))!.findings.filter((finding) => finding.rule === rule.id);
          assert.deepEqual(listed(findings.map((finding) => wantOf(finding, text))), listed(wants));
          assert.deepEqual(workspace.faults, []);
        });

        const fixedName = name.replace(/(?:\.(?:runbook|run|playbook))?\.ya?ml$/, '.fixed.yaml');
        if (!existsSync(path.join(folder, fixedName))) continue;
        it(`mends ${name}`, async () => {
          const fixed = await fixAll(rule.id, name, texts);
          assert.equal(fixed.text, readFileSync(path.join(folder, fixedName), 'utf8'));
          assert.deepEqual(fixed.fixable, [], 'nothing fixable remains');
        });
      }
    });
  }
});

/** Applies the first fix of each finding of a rule until none is left; one at a time, since fixes may touch. */
async function fixAll(
  rule: string,
  name: string,
  texts: ReadonlyMap<string, string>,
): Promise<{ text: string; fixable: string[] }> {
  let text = texts.get(name)!;
  for (let round = 0; ; round += 1) {
    const workspace = await workspaceOf(new Map([...texts, [name, text]]));
    const findings = workspace
      .result(uriOf(name))!
      .findings.filter((finding) => finding.rule === rule && finding.fixable);
    const [fix] = findings.flatMap((finding) => workspace.fixes(uriOf(name), finding).slice(0, 1));
    if (!fix || round === 50) return { text, fixable: findings.map((finding) => finding.message) };
    text = applyEdits(text, fix.edits);
  }
}
