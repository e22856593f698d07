import assert from 'node:assert/strict';
import type { DocumentLink } from 'vscode-languageserver-protocol/node';
import { startClient } from '../support/client.ts';
import type { Client } from '../support/client.ts';

describe('document links over the protocol', () => {
  let client: Client;
  before(async () => {
    client = await startClient();
  });
  after(async () => assert.equal(await client.stop(), 0));

  it('have a range, a target and a tooltip', async () => {
    const uri = 'file:///nowhere/a.runbook.yaml';
    const text = '# 😀\r\nreferences:\r\n  - "https://example.com/policy"\r\n';
    await client.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId: 'soc2-runbook', version: 1, text },
    });
    const ask = (asked: string): Promise<DocumentLink[]> =>
      client.connection.sendRequest('textDocument/documentLink', { textDocument: { uri: asked } });
    assert.deepEqual(await ask(uri), [
      {
        range: { start: { line: 2, character: 5 }, end: { line: 2, character: 31 } },
        target: 'https://example.com/policy',
        tooltip: 'Open in the browser',
      },
    ]);
    assert.deepEqual(await ask('file:///nowhere/closed.runbook.yaml'), []);
  });
});
