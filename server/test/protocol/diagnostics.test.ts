import assert from 'node:assert/strict';
import type {
  Diagnostic,
  DocumentDiagnosticReport,
  WorkspaceDiagnosticReport,
} from 'vscode-languageserver-protocol/node';
import { PULL, startClient } from '../support/client.ts';
import type { Client, ClientOptions } from '../support/client.ts';
import { folderOf } from '../support/workspace-folder.ts';
import type { Folder } from '../support/workspace-folder.ts';

const PROGRAM = `program: acme
report: { type: I, asOf: 2026-06-30 }
systems: { okta: { name: Okta, kind: identity-provider } }
roles: { it: { holders: [dana] } }
people: { dana: { name: Dana Fox } }
`;

const LEAVER = `runbook: leaver
title: Revoke access
version: 1.0.0
status: active
owner: it
triggers: [{ type: ticket, event: A termination ticket is opened in Okta, source: okta }]
steps:
  - id: disable
    do: Disable the account in Okta
    by: itt
    system: okta
`;

describe('diagnostics over the protocol', () => {
  let folder: Folder;
  let client: Client;

  afterEach(async () => {
    assert.equal(await client.stop(), 0);
    folder.dispose();
  });

  async function start(texts: Record<string, string | Buffer>, options: ClientOptions = {}): Promise<void> {
    folder = folderOf(texts);
    client = await startClient({ folders: [folder.uri], ...options });
  }

  const open = (name: string, text: string, version = 1): Promise<void> =>
    client.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri: folder.uriOf(name), languageId: 'soc2-runbook', version, text },
    });
  const pull = (name: string, previousResultId?: string): Promise<DocumentDiagnosticReport> =>
    client.connection.sendRequest('textDocument/diagnostic', {
      textDocument: { uri: folder.uriOf(name) },
      previousResultId,
    });
  const pullAll = (previousResultIds: { uri: string; value: string }[] = []): Promise<WorkspaceDiagnosticReport> =>
    client.connection.sendRequest('workspace/diagnostic', { previousResultIds });

  it('are pulled for a document, and unchanged when nothing changed', async () => {
    await start({ 'soc2.yaml': PROGRAM, 'leaver.runbook.yaml': LEAVER });
    await pullAll();
    await open('leaver.runbook.yaml', LEAVER);
    const first = await pull('leaver.runbook.yaml');
    assert.ok(codes(first).includes('undefined-role'));
    assert.deepEqual(await pull('leaver.runbook.yaml', first.resultId), {
      kind: 'unchanged',
      resultId: first.resultId,
    });
  });

  it('carry source, code, link and range', async () => {
    await start({ 'soc2.yaml': PROGRAM }, { initializationOptions: { rulePageBase: 'vscode://x.y/rules/' } });
    await pullAll();
    await open('leaver.runbook.yaml', LEAVER);
    const found = items(await pull('leaver.runbook.yaml')).find(({ code }) => code === 'undefined-role')!;
    assert.equal(found.source, 'soc2-runbooks');
    assert.equal(found.severity, 1);
    assert.deepEqual(found.codeDescription, { href: 'vscode://x.y/rules/undefined-role' });
    assert.deepEqual(found.range, { start: { line: 9, character: 8 }, end: { line: 9, character: 11 } });
  });

  it('follow incremental edits', async () => {
    await start({ 'soc2.yaml': PROGRAM });
    await pullAll();
    await open('leaver.runbook.yaml', LEAVER);
    await client.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri: folder.uriOf('leaver.runbook.yaml'), version: 2 },
      contentChanges: [{ range: { start: { line: 9, character: 10 }, end: { line: 9, character: 11 } }, text: '' }],
    });
    assert.ok(!codes(await pull('leaver.runbook.yaml')).includes('undefined-role'));
  });

  it('of the whole workspace are answered, and unchanged the second time', async () => {
    await start({
      'soc2.yaml': PROGRAM,
      'a/leaver.runbook.yaml': LEAVER,
      'b/other.runbook.yaml': LEAVER.replace('leaver', 'other'),
    });
    const { items: all } = await pullAll();
    assert.deepEqual(all.map(({ uri, kind }) => `${uri.slice(folder.uri.length + 1)} ${kind}`).toSorted(byText), [
      'a/leaver.runbook.yaml full',
      'b/other.runbook.yaml full',
      'soc2.yaml full',
    ]);
    const again = await pullAll(all.map(({ uri, resultId }) => ({ uri, value: resultId! })));
    assert.ok(again.items.every(({ kind }) => kind === 'unchanged'));
  });

  it('follow an edit of soc2.yaml in the runbooks that it concerns', async () => {
    await start({ 'soc2.yaml': PROGRAM, 'leaver.runbook.yaml': LEAVER });
    const { items: before } = await pullAll();
    await open(
      'soc2.yaml',
      PROGRAM.replace('it: {', 'itt: { holders: [dana] }\n  it: {')
        .replace('roles: {', 'roles:\n ')
        .replace('] } }', '] }'),
    );
    const { items: after } = await pullAll(before.map(({ uri, resultId }) => ({ uri, value: resultId! })));
    const runbook = after.find(({ uri }) => uri.endsWith('leaver.runbook.yaml'))!;
    assert.equal(runbook.kind, 'full');
    assert.ok(runbook.kind === 'full' && !runbook.items.some(({ code }) => code === 'undefined-role'));
  });

  it('follow files that change, come and go on disk', async () => {
    await start({ 'soc2.yaml': PROGRAM, 'leaver.runbook.yaml': LEAVER });
    await pullAll();
    const changed = (names: string[]): Promise<void> =>
      client.connection.sendNotification('workspace/didChangeWatchedFiles', {
        changes: names.map((name) => ({ uri: folder.uriOf(name), type: 2 })),
      });
    folder.write('new.runbook.yaml', LEAVER);
    folder.write('leaver.runbook.yaml', LEAVER.replace('itt', 'it'));
    await changed(['new.runbook.yaml', 'leaver.runbook.yaml']);
    const { items: all } = await pullAll();
    const byName = new Map(all.map((report) => [report.uri.slice(folder.uri.length + 1), report]));
    assert.ok(codes(byName.get('new.runbook.yaml')!).includes('undefined-role'));
    assert.ok(!codes(byName.get('leaver.runbook.yaml')!).includes('undefined-role'));
    folder.remove('new.runbook.yaml');
    await changed(['new.runbook.yaml']);
    assert.ok(!(await pullAll()).items.some(({ uri }) => uri.endsWith('new.runbook.yaml')));
  });

  it('are pushed to a client that cannot pull, with the version', async () => {
    const pushed: { uri: string; version?: number; diagnostics: Diagnostic[] }[] = [];
    await start({ 'soc2.yaml': PROGRAM }, { capabilities: { textDocument: { publishDiagnostics: {} } } });
    const arrived = new Promise<void>((resolve) => {
      client.connection.onNotification('textDocument/publishDiagnostics', (params) => {
        pushed.push(params);
        if (params.diagnostics.some(({ code }: Diagnostic) => code === 'undefined-role')) resolve();
      });
    });
    await open('leaver.runbook.yaml', LEAVER, 5);
    await arrived;
    assert.equal(pushed.at(-1)?.version, 5);
  });

  it('are pushed for files that are not open, and taken back when those are gone', async () => {
    const pushed = new Map<string, number>();
    folder = folderOf({ 'soc2.yaml': PROGRAM, 'leaver.runbook.yaml': LEAVER });
    client = await startClient({ folders: [folder.uri], capabilities: { textDocument: { publishDiagnostics: {} } } });
    const uri = folder.uriOf('leaver.runbook.yaml');
    const next = (wanted: (count: number) => boolean): Promise<void> =>
      new Promise((resolve) => {
        client.connection.onNotification(
          'textDocument/publishDiagnostics',
          (params: { uri: string; diagnostics: unknown[] }) => {
            pushed.set(params.uri, params.diagnostics.length);
            if (params.uri === uri && wanted(params.diagnostics.length)) resolve();
          },
        );
      });
    await next((count) => count > 0);
    folder.remove('leaver.runbook.yaml');
    const gone = next((count) => count === 0);
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri, type: 3 }] });
    await gone;
    assert.equal(pushed.get(uri), 0);
  });

  it('come for two folders, each with its own program', async () => {
    folder = folderOf({
      'one/soc2.yaml': PROGRAM,
      'one/a.runbook.yaml': LEAVER,
      'two/soc2.yaml': PROGRAM.replace('it:', 'itt:'),
      'two/a.runbook.yaml': LEAVER,
    });
    client = await startClient({ folders: [`${folder.uri}/one`, `${folder.uri}/two`] });
    const { items: all } = await pullAll();
    const of = (name: string): unknown[] => codes(all.find(({ uri }) => uri.endsWith(name))!);
    assert.ok(of('one/a.runbook.yaml').includes('undefined-role'));
    assert.equal(
      codes(all.find(({ uri }) => uri.endsWith('two/a.runbook.yaml'))!).filter((code) => code === 'undefined-role')
        .length,
      1,
      'only the owner',
    );
  });

  it('are off where the setting says so', async () => {
    folder = folderOf({ 'soc2.yaml': PROGRAM });
    client = await startClient({
      folders: [folder.uri],
      capabilities: { ...PULL, workspace: { ...PULL.workspace, configuration: true } },
    });
    client.connection.onRequest('workspace/configuration', ({ items: asked }: { items: unknown[] }) =>
      asked.map(() => ({ enable: false })),
    );
    const refreshed = new Promise<void>((resolve) => {
      client.connection.onRequest('workspace/diagnostic/refresh', () => {
        resolve();
        return null;
      });
    });
    await open('leaver.runbook.yaml', LEAVER);
    await pull('leaver.runbook.yaml');
    await refreshed;
    await pull('leaver.runbook.yaml');
    assert.deepEqual(items(await pull('leaver.runbook.yaml')), []);
  });

  it('are none for another version of a file, as a comparison shows it', async () => {
    await start({ 'soc2.yaml': PROGRAM });
    const uri = 'git:/a.runbook.yaml?ref=HEAD';
    await client.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId: 'soc2-runbook', version: 1, text: LEAVER },
    });
    const report = await client.connection.sendRequest<DocumentDiagnosticReport>('textDocument/diagnostic', {
      textDocument: { uri },
    });
    assert.deepEqual(items(report), []);
  });

  it('survive any bytes in any kind of file, and leave the others alone', async () => {
    const noise = Buffer.from(Array.from({ length: 4096 }, (_, index) => (index * 7919 + 13) % 256));
    await start({
      'soc2.yaml': noise,
      'noise.runbook.yaml': noise,
      'noise.run.yaml': Buffer.alloc(1000),
      'noise.playbook.yaml': Buffer.from('\ufefftitle: Grüße', 'utf16le'),
      'leaver.runbook.yaml': LEAVER,
    });
    const { items: all } = await pullAll();
    for (const report of all) assert.ok(codes(report).length > 0, report.uri);
    assert.ok(codes(all.find(({ uri }) => uri.endsWith('leaver.runbook.yaml'))!).every((code) => code !== 'syntax'));
  });
});

function items(report: DocumentDiagnosticReport | WorkspaceDiagnosticReport['items'][number]): Diagnostic[] {
  assert.equal(report.kind, 'full');
  return report.kind === 'full' ? report.items : [];
}

function byText(a: string, b: string): number {
  return a < b ? -1 : 1;
}

function codes(report: Parameters<typeof items>[0]): unknown[] {
  return items(report).map(({ code }) => code);
}
