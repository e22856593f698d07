import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { exitOf, SERVER, spawnServer, startClient } from '../support/client.ts';

describe('life cycle of the server', () => {
  let child: ChildProcessWithoutNullStreams;

  afterEach(() => child?.kill('SIGKILL'));

  it('answers what comes before initialize with -32002', async () => {
    child = spawnServer();
    send(child, {
      id: 1,
      method: 'textDocument/diagnostic',
      params: { textDocument: { uri: 'file:///a.runbook.yaml' } },
    });
    assert.equal((await answers(child, 1))[0]?.error?.code, -32002);
  });

  it('refuses a second initialize and everything after shutdown with -32600', async () => {
    child = spawnServer();
    send(child, { id: 1, method: 'initialize', params: { processId: null, rootUri: null, capabilities: {} } });
    send(child, { id: 2, method: 'initialize', params: { processId: null, rootUri: null, capabilities: {} } });
    send(child, { id: 3, method: 'shutdown' });
    send(child, { id: 4, method: 'soc2/rulePage', params: { rule: 'syntax' } });
    const codes = new Map((await answers(child, 4)).map(({ id, error }) => [id, error?.code]));
    assert.deepEqual(
      [...codes].sort(([a], [b]) => a - b),
      [
        [1, undefined],
        [2, -32600],
        [3, undefined],
        [4, -32600],
      ],
    );
  });

  for (const [method, params] of [
    ['textDocument/diagnostic', {}],
    ['textDocument/diagnostic', { textDocument: { uri: 7 } }],
    [
      'textDocument/codeAction',
      {
        textDocument: { uri: 'file:///a' },
        range: { start: { line: -1, character: 0 } },
        context: { diagnostics: [] },
      },
    ],
    ['workspace/diagnostic', { previousResultIds: 'all' }],
    ['soc2/status', undefined],
  ] as const) {
    it(`refuses malformed parameters of ${method} with -32602: ${JSON.stringify(params)}`, async () => {
      const client = await startClient();
      child = client.process;
      await assert.rejects(client.connection.sendRequest(method, params), { code: -32602 });
      assert.equal(await client.stop(), 0);
    });
  }

  it('survives malformed notifications', async () => {
    const client = await startClient();
    child = client.process;
    await client.connection.sendNotification('textDocument/didOpen', { textDocument: null });
    await client.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri: 'x:y' },
      contentChanges: [{}],
    });
    await client.connection.sendNotification('no/such/notification', []);
    assert.match(
      String(await client.connection.sendRequest('soc2/rulePage', { rule: 'missing-trigger' })),
      /^# missing-trigger/,
    );
    assert.equal(await client.stop(), 0);
  });

  it('ends with code 1 without a shutdown', async () => {
    const client = await startClient();
    child = client.process;
    await client.connection.sendNotification('exit');
    assert.equal(await exitOf(child), 1);
  });

  it('ends with code 1 after broken framing', async () => {
    child = spawnServer();
    child.stdin.write('this is no header\r\n\r\n{}');
    assert.equal(await exitOf(child), 1);
  });

  it('ends when its standard input ends', async () => {
    const client = await startClient();
    child = client.process;
    const started = performance.now();
    child.stdin.end();
    assert.equal(await exitOf(child), 1);
    assert.ok(performance.now() - started < 2000);
  });

  it('ends within 10 seconds of the death of its parent', async () => {
    const parent = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60000)']);
    child = spawnServer();
    send(child, { id: 1, method: 'initialize', params: { processId: parent.pid, rootUri: null, capabilities: {} } });
    await answers(child, 1);
    parent.kill('SIGKILL');
    const started = performance.now();
    assert.equal(await exitOf(child), 1);
    assert.ok(performance.now() - started < 10_000);
  });

  it('says how it wants to be started, on standard error', async () => {
    child = spawn(process.execPath, [SERVER], { stdio: 'pipe' });
    let error = '';
    child.stderr.on('data', (data) => (error += String(data)));
    assert.equal(await exitOf(child), 2);
    assert.match(error, /--stdio/);
  });
});

interface Answer {
  readonly id: number;
  readonly error?: { readonly code: number };
}

function send(child: ChildProcessWithoutNullStreams, message: object): void {
  const body = JSON.stringify({ jsonrpc: '2.0', ...message });
  child.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
}

/** The first answers of a server, without the library that would sort out what is wrong with them. */
function answers(child: ChildProcessWithoutNullStreams, count: number): Promise<Answer[]> {
  return new Promise((resolve) => {
    let received = '';
    child.stdout.on('data', (data) => {
      received += String(data);
      const bodies = received.split(/Content-Length: \d+\r\n\r\n/).filter((body) => body.endsWith('}'));
      const found = bodies
        .map((body) => JSON.parse(body) as Partial<Answer>)
        .filter((body): body is Answer => body.id !== undefined);
      if (found.length >= count) resolve(found);
    });
  });
}
