import assert from 'node:assert/strict';
import path from 'node:path';
import fc from 'fast-check';
import { definitionsAt } from '../../../src/features/navigation/definition.ts';
import { highlightsAt } from '../../../src/features/navigation/highlights.ts';
import { referencesAt } from '../../../src/features/navigation/references.ts';
import { readDocument } from '../../../src/language/document.ts';
import type { Document } from '../../../src/language/document.ts';
import { occurrencesIn } from '../../../src/semantics/occurrences.ts';
import { memoryFiles } from '../../support/memory-files.ts';
import { FIXTURES, textsBelow, uriOf } from '../../support/workspace.ts';
import { closedWorkspace } from './marked.ts';
import { applied, editsOf, rename } from './renaming.ts';

const PIECES = [
  '',
  ' ',
  '\n',
  '\n  ',
  ': ',
  '- ',
  '"',
  "'",
  '[',
  '}',
  '#',
  '&a ',
  '*a',
  '<<: *a\n',
  '\r\n',
  '😀',
  '>-\n',
  '? ',
];

/** A change of a text at a share of its length. */
const change = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.nat(12),
  text: fc.constantFrom(...PIECES),
});

const NAME = 'runbooks/access-deprovisioning.runbook.yaml';
const ACME = textsBelow(path.join(FIXTURES, 'workspaces/acme'));

const WITH_ALIASES = `runbook: &a leaver
x-boss: &boss it-manager
x-gate: &gate { by: *boss, confirms: It is right }
owner: "it-manager"
roles: { it-manager: { duty: Decides }, guest: &role { title: Guest }, 'visitor': *role }
signOff: { by: [*boss, guest, it-manager] }
steps:
  - &first { id: &id go, by: guest, uses: *a, approval: { <<: *gate } }
  - { <<: *first, id: again, evidence: [go], repeat: { steps: [*id, go] } }
  - id: last
    approval: *gate
    by: >- # who
      it-manager
evidence: { go: { covers: [go, last] } }
`;

function changed(text: string, changes: readonly { at: number; length: number; text: string }[]): string {
  return changes.reduce((before, { at, length, text: piece }) => {
    const start = Math.floor(at * before.length);
    return before.slice(0, start) + piece + before.slice(start + length);
  }, text);
}

describe('in any text, navigation', () => {
  it('gives places inside the text, and renames all of a name or nothing', async function () {
    this.timeout(120_000);
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(WITH_ALIASES, WITH_ALIASES, ACME.get(NAME)!),
        fc.array(change, { maxLength: 3 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        async (original, changes, share) => {
          const texts = new Map([
            [uriOf('soc2.yaml'), ACME.get('soc2.yaml')!],
            [uriOf(NAME), changed(original, changes)],
          ]);
          const workspace = await closedWorkspace(memoryFiles(texts));
          workspace.open(uriOf(NAME), texts.get(uriOf(NAME))!);
          const document = workspace.document(uriOf(NAME))!;
          const around = workspace.namesAround(document.uri)!;
          const all = occurrencesIn(document);
          for (const { range, extent } of all) assertInside(document, range, extent);
          const at = all[Math.floor(share * all.length)];
          if (!at) return;
          const where = { workspace, document, around, offset: at.range.start };
          for (const { range } of highlightsAt(document, where.offset)) assertInside(document, range, range);
          await definitionsAt(document, where.offset, around, workspace.read);
          const places = referencesAt(document, where.offset, around, { program: undefined, withDefinitions: true });
          const renaming = await rename(where, 'fresh-name');
          if (!renaming || 'problem' in renaming) return;
          const after = applied(texts, editsOf(renaming));
          const renamed = [...after].flatMap(([uri, text]) =>
            occurrencesIn(readDocument(uri, uri === document.uri ? 'runbook' : 'program', text)),
          );
          const isSame = ({ kind, name }: { kind: string; name: string }): boolean =>
            kind === at.kind && name === at.name;
          assert.equal(renamed.filter(isSame).length, 0);
          assert.equal(renamed.filter(({ name }) => name === 'fresh-name').length, places.length);
        },
      ),
      { numRuns: 200, seed: 20261125 },
    );
  });
});

function assertInside(
  document: Document,
  range: { start: number; end: number },
  extent: { start: number; end: number },
): void {
  const { length } = document.source.getText();
  assert.ok(0 <= extent.start && extent.start <= range.start, 'The name lies in what it names.');
  assert.ok(range.start < range.end && range.end <= extent.end && extent.end <= length, 'All of it lies in the text.');
}
