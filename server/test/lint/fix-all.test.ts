import assert from 'node:assert/strict';
import type { Edit } from '../../src/contracts/finding.ts';
import { applyEdits } from '../support/edits.ts';
import type { Linted } from '../support/workspace.ts';
import { folderIn, foldersFor } from './folders.ts';
import { faultsOf } from './kept.ts';
import { VARIANTS } from './variants.ts';

/** More fixes than any fixture has, one after the other. */
const MANY = 100;

describe('fixing all', () => {
  for (const [way, variant] of Object.entries(VARIANTS)) {
    for (const folder of foldersFor(way)) {
      it(`mends ${folder} beyond doubt, ${way}`, async () => {
        const { workspace, texts } = await folderIn(folder, variant);
        for (const [uri, text] of texts) {
          const edits = workspace.fixAll(uri);
          if (firstSafe(workspace, uri) === undefined) {
            assert.deepEqual(edits, [], `${uri} has nothing that is safe to mend`);
            continue;
          }
          assert.deepEqual(faultsOf(text, edits), [], uri);
          const mended = applyEdits(text, edits);
          workspace.open(uri, mended);
          assert.equal(firstSafe(workspace, uri), undefined, `a safe fix remains in ${uri}`);
          assert.deepEqual(workspace.fixAll(uri), [], `${uri} is mended again`);
          assert.equal(mended, mendedOneByOne(workspace, uri, text), `${uri}, against one fix after the other`);
          workspace.open(uri, text);
        }
      });
    }
  }
});

function firstSafe(workspace: Linted, uri: string): readonly Edit[] | undefined {
  const fixes = workspace.lintOpen(uri)!.findings.flatMap((finding) => workspace.fixes(uri, finding));
  return fixes.find(({ safe }) => safe)?.edits;
}

/** What comes of taking the first safe fix until there is none. */
function mendedOneByOne(workspace: Linted, uri: string, original: string): string {
  let text = original;
  for (let count = 0; count < MANY; count += 1) {
    workspace.open(uri, text);
    const edits = firstSafe(workspace, uri);
    if (!edits) return text;
    text = applyEdits(text, edits);
  }
  return text;
}
