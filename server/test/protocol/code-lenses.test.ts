import assert from 'node:assert/strict';
import type { CodeLens } from 'vscode-languageserver-protocol/node';
import { PULL, startClient } from '../support/client.ts';
import type { Client } from '../support/client.ts';
import { refreshes } from '../support/refreshes.ts';
import { folderOf } from '../support/workspace-folder.ts';
import type { Folder } from '../support/workspace-folder.ts';

const RUNBOOK = 'runbook: leaver\nowner: it\nreview: { cadence: semi-annual, last: 2026-06-30 }\nsteps: [{ by: it }]\n';
const PROGRAM = 'program: acme\nreport: { type: I }\nroles:\n  it: {}\n  idle: {}\n';
const ON = { codeLens: { enable: true } };

describe('code lenses over the protocol', () => {
  let folder: Folder;
  let client: Client;

  async function start(initializationOptions: unknown, capabilities = PULL): Promise<void> {
    folder = folderOf({
      'soc2.yaml': PROGRAM,
      'leaver.runbook.yaml': RUNBOOK,
      'one.run.yaml': 'run: one\nrunbook: leaver\n',
    });
    client = await startClient({ folders: [folder.uri], initializationOptions, capabilities });
    for (const [name, languageId, text] of [
      ['soc2.yaml', 'soc2-program', PROGRAM],
      ['leaver.runbook.yaml', 'soc2-runbook', RUNBOOK],
    ] as const)
      await client.connection.sendNotification('textDocument/didOpen', {
        textDocument: { uri: folder.uriOf(name), languageId, version: 1, text },
      });
    await client.connection.sendRequest('workspace/diagnostic', { previousResultIds: [] });
  }
  afterEach(async () => {
    assert.equal(await client.stop(), 0);
    folder.dispose();
  });

  /** The lenses of a file, those without a command resolved. */
  async function lenses(name: string): Promise<CodeLens[]> {
    const found = await client.connection.sendRequest<CodeLens[]>('textDocument/codeLens', {
      textDocument: { uri: folder.uriOf(name) },
    });
    return Promise.all(
      found.map(async (lens) =>
        lens.command ? lens : client.connection.sendRequest<CodeLens>('codeLens/resolve', lens),
      ),
    );
  }

  const shown = async (name: string): Promise<string[]> =>
    (await lenses(name)).map(({ range, command }) => `${range.start.line}: ${command!.title}`);

  it('are off unless somebody asks for them', async () => {
    await start({});
    assert.deepEqual(await shown('leaver.runbook.yaml'), []);
  });

  it('say how a runbook is doing, and how often names are referred to', async () => {
    await start({ settings: ON });
    assert.deepEqual(await shown('leaver.runbook.yaml'), ['0: 1 run', '0: Next review 2026-12-30', '0: 1 reference']);
    assert.deepEqual(await shown('soc2.yaml'), ['3: 2 references', '4: no references']);
  });

  it('run nothing where the client has no command to show places', async () => {
    await start({ settings: ON });
    for (const name of ['leaver.runbook.yaml', 'soc2.yaml'])
      for (const { command } of await lenses(name)) assert.deepEqual(command, { title: command!.title, command: '' });
  });

  it('show the runs, and the references to a name, in a client that can', async () => {
    await start({ settings: ON, showReferences: true });
    const [runs, review, references] = await lenses('leaver.runbook.yaml');
    const uri = folder.uriOf('leaver.runbook.yaml');
    assert.deepEqual(runs?.command, {
      title: '1 run',
      command: 'soc2Runbooks.showReferences',
      arguments: [
        uri,
        { line: 0, character: 0 },
        [
          {
            uri: folder.uriOf('one.run.yaml'),
            range: { start: { line: 0, character: 0 }, end: { line: 0, character: 3 } },
          },
        ],
      ],
    });
    assert.equal(review?.command?.command, '');
    assert.deepEqual(references?.command, {
      title: '1 reference',
      command: 'soc2Runbooks.showReferences',
      arguments: [uri, { line: 0, character: 9 }],
    });
    const [used, idle] = await lenses('soc2.yaml');
    assert.equal(used?.command?.command, 'soc2Runbooks.showReferences');
    assert.equal(idle?.command?.command, '');
  });

  it('are asked for again when the program has changed', async () => {
    await start({ settings: ON }, { ...PULL, workspace: { ...PULL.workspace, codeLens: { refreshSupport: true } } });
    const refreshed = refreshes(client, 'workspace/codeLens/refresh');
    assert.equal((await shown('leaver.runbook.yaml'))[0], '0: 1 run');
    folder.write('two.run.yaml', 'run: two\nrunbook: leaver\n');
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: folder.uriOf('two.run.yaml'), type: 1 }],
    });
    await refreshed.next();
    assert.equal((await shown('leaver.runbook.yaml'))[0], '0: 2 runs');
  });

  it('refuse to resolve what is no lens of theirs', async () => {
    await start({ settings: ON });
    const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
    await assert.rejects(client.connection.sendRequest('codeLens/resolve', { range, data: 'x' }), { code: -32602 });
    const gone = { range, data: { uri: folder.uriOf('gone.runbook.yaml'), offset: 3 } };
    assert.deepEqual(await client.connection.sendRequest('codeLens/resolve', gone), gone);
    assert.deepEqual(await client.connection.sendRequest('codeLens/resolve', { range }), { range });
  });
});
