import assert from 'node:assert/strict';
import type { Hover } from 'vscode-languageserver-protocol/node';
import { startClient } from '../support/client.ts';
import type { Client } from '../support/client.ts';
import { folderOf } from '../support/workspace-folder.ts';
import type { Folder } from '../support/workspace-folder.ts';

const RUNBOOK = 'runbook: leaver\ntitle: Revoke access\nsteps:\n  - id: disable\n    do: Disable the account\n';

describe('hover over the protocol', () => {
  let folder: Folder;
  let client: Client;

  before(async () => {
    folder = folderOf({ 'soc2.yaml': 'program: acme\nreport: { type: I }\n', 'leaver.runbook.yaml': RUNBOOK });
    client = await startClient({
      folders: [folder.uri],
      initializationOptions: { rulePageBase: 'https://rules.example/' },
    });
    for (const [name, language, text] of [
      ['soc2.yaml', 'soc2-program', 'program: acme\r\nreport: { type: I }\r\nrules: { no-steps: off }\r\n'],
      ['one.run.yaml', 'soc2-run', 'run: one\nrunbook: leaver\nsteps:\n  - step: disable\n'],
    ] as const)
      await client.connection.sendNotification('textDocument/didOpen', {
        textDocument: { uri: folder.uriOf(name), languageId: language, version: 1, text },
      });
    await client.connection.sendRequest('workspace/diagnostic', { previousResultIds: [] });
  });
  after(async () => {
    assert.equal(await client.stop(), 0);
    folder.dispose();
  });

  const hover = (name: string, line: number, character: number): Promise<Hover | null> =>
    client.connection.sendRequest('textDocument/hover', {
      textDocument: { uri: folder.uriOf(name) },
      position: { line, character },
    });

  it('explains a key, with its range', async () =>
    assert.deepEqual(await hover('soc2.yaml', 2, 2), {
      contents: {
        kind: 'markdown',
        value:
          '**`rules`**  \noptional\n\nHow the findings of each rule are shown, by rule id: `manual-evidence: off`. Rules not listed keep their own severity.',
      },
      range: { start: { line: 2, character: 0 }, end: { line: 2, character: 5 } },
    }));

  it('links a rule to its page, where the client says where that is', async () =>
    assert.match(
      JSON.stringify(await hover('soc2.yaml', 2, 10)),
      /\[its page\]\(https:\/\/rules\.example\/no-steps\)/,
    ));

  it('reads the runbook of a run from its file', async () => {
    const found = JSON.stringify(await hover('one.run.yaml', 3, 12));
    assert.match(found, /Disable the account/);
    assert.ok(found.includes(`[line 4](${folder.uriOf('leaver.runbook.yaml')}#L4)`), found);
  });

  it('is nothing between the words, outside the text, and for a document that is not open', async () => {
    assert.equal(await hover('soc2.yaml', 0, 8), null);
    assert.equal(await hover('soc2.yaml', 999, 999), null);
    assert.equal(await hover('no.runbook.yaml', 0, 0), null);
  });
});
