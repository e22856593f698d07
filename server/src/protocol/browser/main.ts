/** The server in a web worker: files come from the client. */
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { localToday } from '../../homes/clock.ts';
import { clientFiles } from '../client-files.ts';
import { guardLifecycle } from '../lifecycle.ts';
import { startServer } from '../server.ts';

declare const self: Worker & { close(): void };

const reader = new BrowserMessageReader(self);
const writer = new BrowserMessageWriter(self);
const lifecycle = guardLifecycle(reader, writer, () => self.close());
const connection = createConnection(lifecycle.reader, writer);
startServer(connection, { files: clientFiles(connection), today: localToday, lifecycle });
