import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { folderIn, foldersFor } from '../../lint/folders.ts';
import { missing } from '../../lint/kept.ts';
import { AS_IT_STANDS, VARIANTS } from '../../lint/variants.ts';
import { applyEdits } from '../../support/edits.ts';
import { FIXTURES } from '../../support/workspace.ts';
import { brokenBy, lostOnReturn, offersIn, onWindows, otherOnWindows } from './support/kept-by-kind.ts';
import { contextOf } from './support/marked.ts';

/** The cursor is set once in so many characters: in the small fixtures of rules, and in whole programs. */
const STRIDES = { rules: 13, workspaces: 499 };

/** What may come to light, besides what was said of the file before. */
const NEWS: ReadonlySet<string> = new Set([
  // What is read as a step now is held to the rules for steps.
  'no-evidence',
  'step-without-actor',
  'step-without-system',
  'unmapped-step',
  // What shows that the second step was done nobody has written yet.
  'unverified-step',
  // A role that is defined counts, and several of them ask for a table.
  'missing-raci',
  // Sorted, an approval comes before the change, and who gives it counts.
  'self-approval',
  // Any edit makes a text differ from what was committed.
  'version-not-raised',
]);

/** How many a program offers at least: a test of nothing would pass. */
const FEWEST = 50;

describe('refactorings', () => {
  for (const folder of foldersFor(AS_IT_STANDS)) {
    const stride = folder.startsWith('rules/') ? STRIDES.rules : STRIDES.workspaces;
    it(`keep what they have to in ${folder}, and lint no worse`, async () => {
      const { workspace, texts } = await folderIn(folder, (text) => text);
      const faults: string[] = [];
      for (const [uri, text] of texts) {
        const context = workspace.contextOf(uri)!;
        const windows = text.includes('\r') ? undefined : onWindows(context);
        const rules = (): readonly string[] => workspace.lintOpen(uri)!.findings.map(({ rule }) => rule);
        const before = rules();
        for (const offer of offersIn(context, stride)) {
          const { refactored, offset } = offer;
          workspace.open(uri, applyEdits(text, refactored.edits));
          const found = [
            ...brokenBy(context, refactored),
            ...lostOnReturn(context, refactored),
            ...(windows ? otherOnWindows(context, windows, offer) : []),
            ...missing(rules(), before).filter((rule) => !NEWS.has(rule) && !before.includes(rule)),
          ];
          faults.push(...found.map((fault) => `${uri}:${offset} ${refactored.title}: ${fault}`));
        }
        workspace.open(uri, text);
      }
      assert.deepEqual(faults, []);
    });
  }

  for (const [way, variant] of Object.entries(VARIANTS)) {
    if (way === AS_IT_STANDS) continue;
    it(`keep what they have to in the example, ${way}`, async () => {
      const { workspace, texts } = await folderIn('workspaces/acme', variant);
      const faults: string[] = [];
      let count = 0;
      for (const uri of texts.keys()) {
        const context = workspace.contextOf(uri)!;
        for (const { refactored, offset } of offersIn(context, STRIDES.workspaces)) {
          count += 1;
          const found = brokenBy(context, refactored);
          faults.push(...found.map((fault) => `${uri}:${offset} ${refactored.title}: ${fault}`));
        }
      }
      assert.deepEqual(faults, []);
      assert.ok(count > FEWEST, `only ${count} were offered`);
    });
  }

  it('keep what they have to in every corner of YAML', () => {
    const suite = JSON.parse(readFileSync(path.join(FIXTURES, 'yaml-test-suite.json'), 'utf8')) as {
      readonly cases: readonly { readonly id: string; readonly in: string }[];
    };
    const faults: string[] = [];
    for (const { id, in: encoded } of suite.cases) {
      const yaml = Buffer.from(encoded, 'base64').toString('utf8');
      const below = (head: string): string => `${head}\n${yaml.replace(/^(?=.)/gm, ' '.repeat(6))}`;
      for (const text of [yaml, below('steps:'), below('steps:\n  - id: a\n    evidence:')]) {
        const context = contextOf(text, 'runbook');
        for (const { refactored, offset } of offersIn(context, 3)) {
          // A space at the end of a line of the suite stays at the end of another.
          const found = brokenBy(context, refactored).filter((fault) => !fault.startsWith('space at the end'));
          faults.push(...found.map((fault) => `${id}:${offset} ${refactored.title}: ${fault}`));
        }
      }
    }
    assert.deepEqual(faults, []);
  });
});
