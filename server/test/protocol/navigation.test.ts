import assert from 'node:assert/strict';
import { LSPErrorCodes, ResponseError } from 'vscode-languageserver-protocol/node';
import type {
  DocumentHighlight,
  InitializeParams,
  Location,
  LocationLink,
  SymbolInformation,
  TextDocumentEdit,
  WorkspaceEdit,
} from 'vscode-languageserver-protocol/node';
import { PULL, startClient } from '../support/client.ts';
import type { Client } from '../support/client.ts';
import { folderOf } from '../support/workspace-folder.ts';
import type { Folder } from '../support/workspace-folder.ts';

const TEXTS = {
  'soc2.yaml': `program: acme
report: { type: I }
roles:
  lead: { title: Lead }
  guest: { title: Guest }
controls:
  AC-03: { title: Access is revoked, criteria: [CC6.2] }
`,
  'a.runbook.yaml': `runbook: leaver
title: Revoke the access of a leaver
owner: "lead" # 😀
controls: [AC-03]
steps:
  - id: disable-account
    by: lead
    criteria: [CC6.2]
`,
  'b.runbook.yaml': 'runbook: joiner\r\nowner: lead\r\n',
  'r.run.yaml': 'run: term-1\nrunbook: leaver\nsteps: [{ step: disable-account }]\n',
};

const CAPABLE: InitializeParams['capabilities'] = {
  ...PULL,
  textDocument: { ...PULL.textDocument, definition: { linkSupport: true }, rename: { prepareSupport: true } },
  workspace: { ...PULL.workspace, workspaceEdit: { documentChanges: true } },
};

interface Session {
  readonly client: Client;
  readonly folder: Folder;
  /** Asks about the place where the text first stands in an open file. */
  ask<T>(method: string, name: string, word: string, more?: object): Promise<T>;
}

/** A server that has indexed the folder, with the runbook of leavers open as version 7. */
async function startSession(capabilities: InitializeParams['capabilities']): Promise<Session> {
  const folder = folderOf(TEXTS);
  const client = await startClient({ folders: [folder.uri], capabilities });
  const open = (name: string, languageId: string, text: string): Promise<void> =>
    client.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri: folder.uriOf(name), languageId, version: 7, text },
    });
  await open('a.runbook.yaml', 'soc2-runbook', TEXTS['a.runbook.yaml']);
  await open('soc2.yaml', 'soc2-program', TEXTS['soc2.yaml']);
  await client.connection.sendRequest('workspace/diagnostic', { previousResultIds: [] });
  return {
    client,
    folder,
    ask(method, name, word, more = {}) {
      const before = TEXTS[name as keyof typeof TEXTS].split(word)[0]!.split('\n');
      const position = { line: before.length - 1, character: before.at(-1)!.length };
      return client.connection.sendRequest(method, { textDocument: { uri: folder.uriOf(name) }, position, ...more });
    },
  };
}

/** What a request is refused with. */
async function refusalOf(request: Promise<unknown>): Promise<ResponseError<unknown>> {
  const fault: unknown = await request.then(
    () => undefined,
    (error: unknown) => error,
  );
  return fault instanceof ResponseError ? fault : assert.fail('It was not refused.');
}

const range = (line: number, from: number, to: number): Location['range'] => ({
  start: { line, character: from },
  end: { line, character: to },
});

describe('navigation over the protocol', () => {
  let session: Session;
  let plain: Session;

  before(async () => {
    session = await startSession(CAPABLE);
    plain = await startSession(PULL);
  });
  after(async () => {
    for (const { client, folder } of [session, plain]) {
      assert.equal(await client.stop(), 0);
      folder.dispose();
    }
  });

  it('is promised', () => {
    const { capabilities } = session.client.initialized;
    assert.equal(capabilities.definitionProvider, true);
    assert.equal(capabilities.referencesProvider, true);
    assert.equal(capabilities.documentHighlightProvider, true);
    assert.equal(capabilities.workspaceSymbolProvider, true);
    assert.deepEqual(capabilities.renameProvider, { prepareProvider: true });
  });

  it('gives a definition as a link, for a client that takes links', async () => {
    const links = await session.ask<LocationLink[]>('textDocument/definition', 'a.runbook.yaml', 'lead"');
    assert.deepEqual(links, [
      {
        originSelectionRange: range(2, 8, 12),
        targetUri: session.folder.uriOf('soc2.yaml'),
        targetRange: range(3, 2, 23),
        targetSelectionRange: range(3, 2, 6),
      },
    ]);
  });

  it('gives a definition as a place to other clients', async () => {
    const places = await plain.ask<Location[]>('textDocument/definition', 'a.runbook.yaml', 'lead"');
    assert.deepEqual(places, [{ uri: plain.folder.uriOf('soc2.yaml'), range: range(3, 2, 6) }]);
  });

  it('gives references in files that are not open', async () => {
    const { folder } = session;
    const ask = (includeDeclaration: boolean): Promise<Location[]> =>
      session.ask('textDocument/references', 'soc2.yaml', 'lead:', { context: { includeDeclaration } });
    const used = [
      { uri: folder.uriOf('a.runbook.yaml'), range: range(2, 8, 12) },
      { uri: folder.uriOf('a.runbook.yaml'), range: range(6, 8, 12) },
      { uri: folder.uriOf('b.runbook.yaml'), range: range(1, 7, 11) },
    ];
    assert.deepEqual(await ask(false), used);
    assert.deepEqual(await ask(true), [...used, { uri: folder.uriOf('soc2.yaml'), range: range(3, 2, 6) }]);
  });

  it('gives what supports a criterion, through its control too', async () => {
    const context = { includeDeclaration: true };
    const places = await session.ask<Location[]>('textDocument/references', 'soc2.yaml', 'CC6.2', { context });
    assert.deepEqual(
      places.map((place) => `${place.uri.slice(place.uri.lastIndexOf('/') + 1)}:${place.range.start.line + 1}`),
      ['a.runbook.yaml:4', 'a.runbook.yaml:8', 'soc2.yaml:7'],
    );
  });

  it('marks where a name is given and used in a document', async () => {
    const found = await session.ask<DocumentHighlight[]>('textDocument/documentHighlight', 'a.runbook.yaml', 'Revoke');
    assert.deepEqual(found, []);
    const steps = await session.ask<DocumentHighlight[]>(
      'textDocument/documentHighlight',
      'a.runbook.yaml',
      'disable-account',
    );
    assert.deepEqual(steps, [{ range: range(5, 8, 23), kind: 3 }]);
    const roles = await session.ask<DocumentHighlight[]>('textDocument/documentHighlight', 'a.runbook.yaml', 'lead"');
    assert.deepEqual(
      roles.map(({ kind }) => kind),
      [2, 2],
    );
  });

  it('says what would be renamed', async () => {
    const found = await session.ask('textDocument/prepareRename', 'a.runbook.yaml', 'lead"');
    assert.deepEqual(found, { range: range(2, 8, 12), placeholder: 'lead' });
    assert.equal(await session.ask('textDocument/prepareRename', 'a.runbook.yaml', '# 😀'), null);
  });

  it('says why something can not be renamed', async () => {
    const refusal = await refusalOf(session.ask('textDocument/prepareRename', 'a.runbook.yaml', 'CC6.2'));
    assert.equal(refusal.code, LSPErrorCodes.RequestFailed);
    assert.equal(refusal.message, '`CC6.2` is one of the Trust Services Criteria, so it keeps its name.');
    const collision = session.ask('textDocument/rename', 'a.runbook.yaml', 'lead"', { newName: 'guest' });
    assert.match((await refusalOf(collision)).message, /^`soc2.yaml` has a role `guest` already/);
  });

  it('renames with the versions of open texts, and none for files', async () => {
    const edit = await session.ask<WorkspaceEdit>('textDocument/rename', 'a.runbook.yaml', 'lead"', {
      newName: 'chief',
    });
    const { folder } = session;
    const changes = edit.documentChanges as TextDocumentEdit[];
    assert.deepEqual(
      changes.map(({ textDocument, edits }) => [textDocument, edits]),
      [
        [
          { uri: folder.uriOf('a.runbook.yaml'), version: 7 },
          [
            { range: range(2, 7, 13), newText: '"chief"' },
            { range: range(6, 8, 12), newText: 'chief' },
          ],
        ],
        [{ uri: folder.uriOf('b.runbook.yaml'), version: null }, [{ range: range(1, 7, 11), newText: 'chief' }]],
        [{ uri: folder.uriOf('soc2.yaml'), version: 7 }, [{ range: range(3, 2, 6), newText: 'chief' }]],
      ],
    );
  });

  it('renames by file, for a client that takes no versions', async () => {
    const edit = await plain.ask<WorkspaceEdit>('textDocument/rename', 'a.runbook.yaml', 'leaver', {
      newName: 'offboarding',
    });
    const uri = (name: string): string => plain.folder.uriOf(name);
    assert.deepEqual(edit, {
      changes: {
        [uri('a.runbook.yaml')]: [{ range: range(0, 9, 15), newText: 'offboarding' }],
        [uri('r.run.yaml')]: [{ range: range(1, 9, 15), newText: 'offboarding' }],
      },
    });
  });

  it('renames nothing where a file can not be read for certain', async () => {
    const { folder, client } = plain;
    folder.write('c.runbook.yaml', 'runbook: c\nowner: "lead\n');
    const changes = [{ uri: folder.uriOf('c.runbook.yaml'), type: 1 }];
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes });
    await client.connection.sendRequest('workspace/diagnostic', { previousResultIds: [] });
    const refusal = await refusalOf(plain.ask('textDocument/rename', 'a.runbook.yaml', 'lead"', { newName: 'chief' }));
    assert.match(refusal.message, /^`c.runbook.yaml` has syntax errors/);
  });

  it('finds runbooks by title, steps and controls by id', async () => {
    const ask = (query: string): Promise<SymbolInformation[]> =>
      session.client.connection.sendRequest('workspace/symbol', { query });
    assert.deepEqual(await ask('revoke leaver'), [
      {
        name: 'leaver: Revoke the access of a leaver',
        kind: 12,
        location: { uri: session.folder.uriOf('a.runbook.yaml'), range: range(0, 9, 15) },
      },
    ]);
    assert.deepEqual(await ask('disable'), [
      {
        name: 'disable-account',
        kind: 6,
        containerName: 'leaver',
        location: { uri: session.folder.uriOf('a.runbook.yaml'), range: range(5, 8, 23) },
      },
    ]);
    const [control] = await ask('ac03');
    assert.equal(control?.name, 'AC-03: Access is revoked');
  });

  it('is nothing for a document that is not open', async () => {
    const elsewhere = {
      textDocument: { uri: 'file:///nowhere/x.runbook.yaml' },
      position: { line: 0, character: 0 },
      context: { includeDeclaration: true },
      newName: 'x',
    };
    const ask = (method: string): Promise<unknown> => session.client.connection.sendRequest(method, elsewhere);
    assert.deepEqual(await ask('textDocument/definition'), []);
    assert.deepEqual(await ask('textDocument/references'), []);
    assert.deepEqual(await ask('textDocument/documentHighlight'), []);
    assert.equal(await ask('textDocument/prepareRename'), null);
    assert.equal(await ask('textDocument/rename'), null);
  });
});

describe('navigation while files are still being read', () => {
  it('refuses to rename, and waits with references until it knows all', async () => {
    const client = await startClient({ capabilities: CAPABLE, initializationOptions: { filesFromClient: true } });
    const texts = new Map(Object.entries(TEXTS).map(([name, text]) => [`file:///far/${name}`, text]));
    let release = (): void => undefined;
    const released = new Promise<void>((resolve) => (release = resolve));
    client.connection.onRequest('soc2/listFiles', () => [...texts.keys()]);
    client.connection.onRequest('soc2/readFile', async ({ uri }: { uri: string }) => {
      if (uri.endsWith('b.runbook.yaml')) await released;
      return { text: texts.get(uri) };
    });
    await client.connection.sendNotification('workspace/didChangeWorkspaceFolders', {
      event: { added: [{ uri: 'file:///far', name: 'far' }], removed: [] },
    });
    const uri = 'file:///far/soc2.yaml';
    await client.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId: 'soc2-program', version: 1, text: TEXTS['soc2.yaml'] },
    });
    const place = { textDocument: { uri }, position: { line: 3, character: 2 } };
    const context = { includeDeclaration: false };
    const references = client.connection.sendRequest<Location[]>('textDocument/references', { ...place, context });
    for (const [method, more] of [
      ['textDocument/prepareRename', {}],
      ['textDocument/rename', { newName: 'chief' }],
    ] as const) {
      const refusal = await refusalOf(client.connection.sendRequest(method, { ...place, ...more }));
      assert.match(refusal.message, /still being read/);
    }
    release();
    assert.equal((await references).length, 3);
    const edit = await client.connection.sendRequest<WorkspaceEdit>('textDocument/rename', {
      ...place,
      newName: 'chief',
    });
    assert.equal(edit.documentChanges?.length, 3);
    assert.equal(await client.stop(), 0);
  });
});
