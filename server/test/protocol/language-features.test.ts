import assert from 'node:assert/strict';
import type { CompletionItem } from 'vscode-languageserver-protocol/node';
import { startClient } from '../support/client.ts';
import type { Client } from '../support/client.ts';

const URI = 'file:///nowhere/soc2.yaml';

describe('completion over the protocol', () => {
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

  it('offers the rules in place of what is written of one', async () => {
    const items = await ask<CompletionItem[]>('textDocument/completion', 2, 6);
    assert.deepEqual(items.find(({ label }) => label === 'self-approval')?.textEdit, {
      range: { start: { line: 2, character: 2 }, end: { line: 2, character: 6 } },
      newText: 'self-approval: ',
    });
  });

  it('is nothing for a document that is not open', async () => {
    const elsewhere = { textDocument: { uri: 'file:///no.runbook.yaml' }, position: { line: 9, character: 9 } };
    assert.deepEqual(await client.connection.sendRequest('textDocument/completion', elsewhere), []);
  });
});
