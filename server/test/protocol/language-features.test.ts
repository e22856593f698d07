import assert from 'node:assert/strict';
import type { CompletionItem, Hover } from 'vscode-languageserver-protocol/node';
import { startClient } from '../support/client.ts';
import type { Client } from '../support/client.ts';

const URI = 'file:///nowhere/soc2.yaml';

describe('hover and completion over the protocol', () => {
  let client: Client;

  before(async () => {
    client = await startClient();
    await client.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri: URI, languageId: 'soc2-program', version: 1, text: 'program: acme\nrules:\n  self\n' },
    });
  });
  after(async () => assert.equal(await client.stop(), 0));

  const ask = <T>(method: string, line: number, character: number): Promise<T> =>
    client.connection.sendRequest(method, { textDocument: { uri: URI }, position: { line, character } });

  it('explain a key, with its range', async () => {
    const hover = await ask<Hover>('textDocument/hover', 1, 2);
    assert.deepEqual(hover.range, { start: { line: 1, character: 0 }, end: { line: 1, character: 5 } });
    assert.equal(await ask('textDocument/hover', 0, 8), null);
  });

  it('offer the rules in place of what is written of one', async () => {
    const items = await ask<CompletionItem[]>('textDocument/completion', 2, 6);
    assert.deepEqual(items.find(({ label }) => label === 'self-approval')?.textEdit, {
      range: { start: { line: 2, character: 2 }, end: { line: 2, character: 6 } },
      newText: 'self-approval: ',
    });
  });

  it('are nothing for a document that is not open, or a place outside it', async () => {
    const elsewhere = { textDocument: { uri: 'file:///no.runbook.yaml' }, position: { line: 9, character: 9 } };
    assert.equal(await client.connection.sendRequest('textDocument/hover', elsewhere), null);
    assert.deepEqual(await client.connection.sendRequest('textDocument/completion', elsewhere), []);
    assert.equal(await ask('textDocument/hover', 999, 999), null);
  });
});
