/** The server as a process: `--stdio` for any editor, `--node-ipc` under VS Code. */
import { parseArgs } from 'node:util';
import {
  createConnection,
  IPCMessageReader,
  IPCMessageWriter,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import type { MessageReader, MessageWriter } from 'vscode-languageserver/node';
import { localToday } from '../../homes/clock.ts';
import { gitHistory } from '../../homes/git-history.ts';
import { nodeFiles } from '../../homes/node-files.ts';
import { parseDate } from '../../language/forms/date.ts';
import { guardLifecycle } from '../lifecycle.ts';
import { startServer } from '../server.ts';

const { values } = parseArgs({
  strict: false,
  options: { stdio: { type: 'boolean' }, 'node-ipc': { type: 'boolean' }, today: { type: 'string' } },
});

if (!values.stdio && !values['node-ipc']) {
  process.stderr.write('soc2-runbooks: say how to speak to the language server: --stdio or --node-ipc\n');
  process.exitCode = 2;
} else {
  serve();
}

function serve(): void {
  // Standard output carries the protocol: nothing else may write there.
  console.log = console.info = console.debug = console.error;
  const [reader, writer]: [MessageReader, MessageWriter] = values.stdio
    ? [new StreamMessageReader(process.stdin), new StreamMessageWriter(process.stdout)]
    : [new IPCMessageReader(process), new IPCMessageWriter(process)];
  const lifecycle = guardLifecycle(reader, writer, (code) => process.exit(code));
  // After broken framing nothing that follows can be understood.
  reader.onError(() => process.exit(1));
  reader.onClose(() => process.exit(lifecycle.exitCode()));
  process.stdout.on('error', () => process.exit(1));
  const connection = createConnection(lifecycle.reader, writer);
  const note = (fault: unknown): void =>
    connection.console.error(`Unexpected: ${fault instanceof Error ? fault.message : String(fault)}`);
  process.on('uncaughtException', note);
  process.on('unhandledRejection', note);
  const today = typeof values.today === 'string' ? parseDate(values.today) : undefined;
  startServer(connection, {
    files: nodeFiles,
    history: gitHistory,
    today: today === undefined ? localToday : () => today,
    lifecycle,
  });
}
