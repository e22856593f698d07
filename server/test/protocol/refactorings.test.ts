import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { CodeAction, CodeActionContext, Range, TextEdit } from 'vscode-languageserver-protocol/node';
import { CodeActionTriggerKind } from 'vscode-languageserver-protocol/node';
import { PULL, startClient } from '../support/client.ts';
import type { Client, ClientOptions } from '../support/client.ts';

const URI = 'file:///nowhere/leaver.runbook.yaml';

const TEXT = `runbook: leaver
title: Revoke access
archetype: access-deprovisioning
version: 1.0.0
steps:
  - id: disable
    phase: revocation
    do: Disable the account and revoke its sessions
    by: it
    evidence: [{ artifact: The event }]
  - { id: export, phase: preservation, do: Export the groups }
`;

describe('refactorings over the protocol', () => {
  let client: Client;

  const start = async (options?: ClientOptions): Promise<void> => {
    client = await startClient(options);
    await client.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri: URI, languageId: 'soc2-runbook', version: 7, text: TEXT },
    });
  };
  const actionsAt = (range: Range, context: Partial<CodeActionContext>): Promise<CodeAction[]> =>
    client.connection.sendRequest('textDocument/codeAction', {
      textDocument: { uri: URI },
      range,
      context: { diagnostics: [], ...context },
    });
  const refactoringsAt = async (range: Range, context: Partial<CodeActionContext> = {}): Promise<readonly string[]> =>
    (await actionsAt(range, context)).flatMap(({ kind, title }) => (kind?.startsWith('refactor.') ? [title] : []));

  afterEach(async () => assert.equal(await client.stop(), 0));

  it('are announced with their kinds', async () => {
    await start();
    assert.deepEqual(client.initialized.capabilities.codeActionProvider, {
      codeActionKinds: ['quickfix', 'refactor.extract', 'refactor.rewrite', 'source.fixAll.soc2'],
    });
  });

  it('are offered where they apply, beside the fixes', async () => {
    await start();
    assert.deepEqual(await refactoringsAt(cursorAt('Disable the')), ['Split this step in two', 'Sort steps by phase']);
    assert.deepEqual(await refactoringsAt(cursorAt('1.0.0')), [
      'Raise the version to 1.0.1 (patch)',
      'Raise the version to 1.1.0 (minor)',
      'Raise the version to 2.0.0 (major)',
    ]);
    const kinds = new Set((await actionsAt(cursorAt('and revoke'), {})).map(({ kind }) => kind));
    assert.deepEqual(kinds, new Set(['quickfix', 'refactor.rewrite.split', 'refactor.rewrite.sort']));
  });

  const asked: readonly (readonly [only: readonly string[], titles: readonly string[]])[] = [
    [['refactor.extract'], ['Move this to `evidence` as `event`']],
    [['refactor.rewrite'], ['Split this step in two', 'Sort steps by phase', 'Write each item on its own line']],
    [['refactor.rewrite.block'], ['Write each item on its own line']],
    [['refactor.rewrite.blo'], []],
    [['quickfix'], []],
    [['refactor.inline', 'source'], []],
  ];
  for (const [only, titles] of asked) {
    it(`are of the kinds that are asked for: ${only.join(', ')}`, async () => {
      await start();
      assert.deepEqual(await refactoringsAt(cursorAt('The event'), { only: [...only] }), titles);
    });
  }

  it('wait until somebody asks, where an editor asks at each movement of the cursor', async () => {
    await start();
    const { Automatic, Invoked } = CodeActionTriggerKind;
    const cursor = cursorAt('1.0.0');
    const selection = { start: cursor.start, end: { ...cursor.end, character: cursor.end.character + 2 } };
    assert.deepEqual(await refactoringsAt(cursor, { triggerKind: Automatic }), []);
    assert.equal((await refactoringsAt(cursor, { triggerKind: Invoked })).length, 3);
    assert.equal((await refactoringsAt(cursor, { triggerKind: Automatic, only: ['refactor'] })).length, 3);
    assert.equal((await refactoringsAt(selection, { triggerKind: Automatic })).length, 3);
  });

  it('edit the text, or the version of it that the client has told', async () => {
    await start();
    const [split] = await actionsAt(cursorAt('Disable the'), { only: ['refactor.rewrite.split'] });
    const after = applied(split?.edit?.changes?.[URI]);
    assert.match(after, /do: Disable the account\n/);
    assert.match(after, /id: revoke-sessions\n {4}phase: revocation\n {4}do: Revoke its sessions\n {4}by: it\n/);
    assert.equal(await client.stop(), 0);

    await start({
      capabilities: { ...PULL, workspace: { ...PULL.workspace, workspaceEdit: { documentChanges: true } } },
    });
    const [versioned] = await actionsAt(cursorAt('Disable the'), { only: ['refactor.rewrite.split'] });
    const [change] = versioned?.edit?.documentChanges ?? [];
    assert.ok(change && 'textDocument' in change);
    assert.deepEqual(change.textDocument, { uri: URI, version: 7 });
    assert.equal(applied(change.edits as TextEdit[]), after);
  });
});

function cursorAt(words: string): Range {
  const document = TextDocument.create(URI, 'soc2-runbook', 1, TEXT);
  const position = document.positionAt(TEXT.indexOf(words) + 1);
  return { start: position, end: position };
}

function applied(edits: readonly TextEdit[] | undefined): string {
  return TextDocument.applyEdits(TextDocument.create(URI, 'soc2-runbook', 1, TEXT), [...(edits ?? [])]);
}
