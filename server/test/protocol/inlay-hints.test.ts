import assert from 'node:assert/strict';
import type { InlayHint } from 'vscode-languageserver-protocol/node';
import { PULL, startClient } from '../support/client.ts';
import type { Client } from '../support/client.ts';
import { refreshes } from '../support/refreshes.ts';

const PROGRAM = 'file:///acme/soc2.yaml';
const RUNBOOK = 'file:///acme/a.runbook.yaml';
const ROLES = 'program: acme\nreport: { type: I }\nroles: { it: { holders: [dana] } }\n';
const TEXT = '\ufeffrunbook: a\r\nowner: it\r\ncriteria: [CC6.1]\r\n';

const HOLDERS = { inlayHints: { criterionTitles: false, roleHolders: true } };

async function open(client: Client): Promise<void> {
  for (const [uri, languageId, text] of [
    [PROGRAM, 'soc2-program', ROLES],
    [RUNBOOK, 'soc2-runbook', TEXT],
  ])
    await client.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId, version: 1, text },
    });
}

async function labels(client: Client, lines: readonly [from: number, to: number] = [0, 9]): Promise<string[]> {
  const hints = await client.connection.sendRequest<InlayHint[]>('textDocument/inlayHint', {
    textDocument: { uri: RUNBOOK },
    range: { start: { line: lines[0], character: 0 }, end: { line: lines[1], character: 0 } },
  });
  return hints.map(({ position, label }) => `${position.line}:${position.character} ${JSON.stringify(label)}`);
}

describe('inlay hints over the protocol', () => {
  let client: Client;
  afterEach(async () => assert.equal(await client.stop(), 0));

  it('show the titles of criteria to a client that can not be asked for its settings', async () => {
    client = await startClient();
    await open(client);
    assert.deepEqual(await labels(client), ['2:17 "Logical access protection"']);
    assert.deepEqual(await labels(client, [0, 2]), []);
  });

  it('take settings that come at the start, and those that are sent later', async () => {
    client = await startClient({ initializationOptions: { settings: HOLDERS } });
    await open(client);
    assert.deepEqual(await labels(client), ['1:9 "dana"']);
    await client.connection.sendNotification('workspace/didChangeConfiguration', {
      settings: { soc2Runbooks: { inlayHints: { criterionTitles: true } } },
    });
    assert.deepEqual(await labels(client), ['1:9 "dana"', '2:17 "Logical access protection"']);
  });

  describe('of a client that is asked for its settings', () => {
    let settings: unknown;
    let refreshed: ReturnType<typeof refreshes>;

    beforeEach(async () => {
      settings = HOLDERS;
      client = await startClient({
        capabilities: {
          ...PULL,
          workspace: { ...PULL.workspace, configuration: true, inlayHint: { refreshSupport: true } },
        },
      });
      refreshed = refreshes(client, 'workspace/inlayHint/refresh');
      client.connection.onRequest('workspace/configuration', () => [settings]);
      await open(client);
    });

    it('follow them, and their changes', async () => {
      assert.deepEqual(await labels(client), ['1:9 "dana"']);
      settings = { inlayHints: { criterionTitles: true, roleHolders: false } };
      await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
      await refreshed.next();
      assert.deepEqual(await labels(client), ['2:17 "Logical access protection"']);
    });

    it('are asked for again when the holders of a role change, and not by other edits', async () => {
      assert.deepEqual(await labels(client), ['1:9 "dana"']);
      await client.connection.sendNotification('textDocument/didChange', {
        textDocument: { uri: PROGRAM, version: 2 },
        contentChanges: [{ text: `${ROLES}retention: 1 year\n` }],
      });
      await client.connection.sendRequest('workspace/diagnostic', { previousResultIds: [] });
      assert.equal(refreshed.count(), 0);
      await client.connection.sendNotification('textDocument/didChange', {
        textDocument: { uri: PROGRAM, version: 3 },
        contentChanges: [{ text: ROLES.replace('dana', 'lee') }],
      });
      await refreshed.next();
      assert.deepEqual(await labels(client), ['1:9 "lee"']);
      assert.equal(refreshed.count(), 1);
    });
  });

  it('do not wait for a client that never says its settings', async () => {
    client = await startClient({
      capabilities: { ...PULL, workspace: { ...PULL.workspace, configuration: true } },
    });
    client.connection.onRequest('workspace/configuration', () => new Promise(() => undefined));
    await open(client);
    assert.deepEqual(await labels(client), ['2:17 "Logical access protection"']);
  });
});
