import assert from 'node:assert/strict';
import path from 'node:path';
import fc from 'fast-check';
import type { Finding } from '../../src/contracts/finding.ts';
import type { Workspace } from '../../src/workspace/workspace.ts';
import { FIXTURES, textsBelow, uriOf, workspaceOf } from '../support/workspace.ts';

/** An edit of a file: replace `length` units at a share of its text. */
interface Edit {
  readonly file: number;
  readonly at: number;
  readonly length: number;
  readonly text: string;
}

const PIECES = [
  '',
  ' ',
  '\n',
  '\n  ',
  ':',
  '- ',
  '"',
  "'",
  '[',
  '}',
  '#',
  '&a ',
  '*a',
  'x',
  'it-lead',
  'steps:\n',
  '<<: *a\n',
  '\r\n',
  '😀',
  '\t',
  '---\n',
];

const edit: fc.Arbitrary<Edit> = fc.record({
  file: fc.nat(20),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.nat(30),
  text: fc.constantFrom(...PIECES),
});

describe('a session of edits', () => {
  const original = textsBelow(path.join(FIXTURES, 'workspaces/acme-draft'));
  const names = [...original.keys()].filter((name) => name.endsWith('.yaml'));

  it('shows what a fresh start on the final texts shows', async function () {
    this.timeout(120_000);
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 8 }), async (edits) => {
        const texts = new Map(names.map((name) => [name, original.get(name)!]));
        const session = await workspaceOf(texts);
        for (const [index, { file, at, length, text }] of edits.entries()) {
          const name = names[file % names.length]!;
          const before = texts.get(name)!;
          const start = Math.floor(at * before.length);
          texts.set(name, before.slice(0, start) + text + before.slice(start + length));
          session.open(uriOf(name), texts.get(name)!);
          session.lintOpen(uriOf(name));
          // What concerns other files is caught up with now and then, as between keystrokes.
          if (index % 3 === 0) await session.lintStale();
        }
        await session.lintStale();
        assert.deepEqual(allFindings(session), allFindings(await workspaceOf(texts)));
        assert.deepEqual(session.faults, []);
      }),
      { numRuns: 60, seed: 20261125 },
    );
  });
});

function allFindings(workspace: Workspace): [string, Omit<Finding, 'data'>[]][] {
  const uris = [...workspace.uris()].sort((a, b) => (a < b ? -1 : 1));
  return uris.map((uri) => [uri, workspace.result(uri)!.findings.map(({ data: _data, ...shown }) => shown)]);
}
