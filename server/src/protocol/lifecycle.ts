import { ErrorCodes, Message } from 'vscode-languageserver';
import type { MessageReader, MessageWriter, NotificationMessage, RequestMessage } from 'vscode-languageserver';
import { paramsProblem } from './params.ts';

/** The life of a server as the specification draws it (LSP 3.18, "Server lifecycle"). */
type Stage = 'new' | 'running' | 'down';

export interface Lifecycle {
  /** The reader to give to the connection: it lets through only what the stage allows. */
  readonly reader: MessageReader;
  /** The exit code that the specification asks for if the process ended now. */
  exitCode(): 0 | 1;
  /** How many changes of a document have arrived that the server has not taken in yet. */
  pendingChanges(uri: string): number;
  /** Notes that a change was taken in. */
  changeTaken(uri: string): void;
}

/**
 * Guards a connection: requests out of turn and with malformed parameters are answered with the error that the
 * specification names, and never reach the server; notifications out of turn are dropped.
 */
export function guardLifecycle(reader: MessageReader, writer: MessageWriter, exit: (code: 0 | 1) => void): Lifecycle {
  let stage: Stage = 'new';
  const pending = new Map<string, number>();

  const exitCode = (): 0 | 1 => (stage === 'down' ? 0 : 1);

  const refuse = (message: RequestMessage, code: number, text: string): void => {
    void writer.write({ jsonrpc: '2.0', id: message.id, error: { code, message: text } } as Message);
  };

  function admitsRequest(message: RequestMessage): boolean {
    if (stage === 'down') return (refuse(message, ErrorCodes.InvalidRequest, 'The server was shut down.'), false);
    const isInitialize = message.method === 'initialize';
    if (stage === 'new' && !isInitialize)
      return (refuse(message, ErrorCodes.ServerNotInitialized, 'The first request has to be `initialize`.'), false);
    if (stage === 'running' && isInitialize)
      return (refuse(message, ErrorCodes.InvalidRequest, 'The server was initialized before.'), false);
    const problem = paramsProblem(message.method, message.params);
    if (problem !== undefined) return (refuse(message, ErrorCodes.InvalidParams, problem), false);
    if (isInitialize) stage = 'running';
    if (message.method === 'shutdown') stage = 'down';
    return true;
  }

  function admitsNotification(message: NotificationMessage): boolean {
    if (message.method === 'exit') return (exit(exitCode()), false);
    if (stage !== 'running') return false;
    if (paramsProblem(message.method, message.params) !== undefined) return false;
    if (message.method === 'textDocument/didChange') {
      const { uri } = (message.params as { textDocument: { uri: string } }).textDocument;
      pending.set(uri, (pending.get(uri) ?? 0) + 1);
    }
    return true;
  }

  return {
    reader: {
      onError: reader.onError,
      onClose: reader.onClose,
      onPartialMessage: reader.onPartialMessage,
      listen: (callback) =>
        reader.listen((message) => {
          if (
            Message.isRequest(message)
              ? !admitsRequest(message)
              : Message.isNotification(message) && !admitsNotification(message)
          )
            return;
          callback(message);
        }),
      dispose: () => reader.dispose(),
    },
    exitCode,
    pendingChanges: (uri) => pending.get(uri) ?? 0,
    changeTaken(uri) {
      const left = (pending.get(uri) ?? 1) - 1;
      if (left > 0) pending.set(uri, left);
      else pending.delete(uri);
    },
  };
}
