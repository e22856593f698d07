import type { BaseLanguageClient } from 'vscode-languageclient';
import type { CancellationToken } from 'vscode';
import type { RequestMethod } from '../../server/src/protocol/requests.ts';

/** Sends one of our own requests with its types attached. */
export function ask<Params, Result>(
  client: BaseLanguageClient,
  request: RequestMethod<Params, Result>,
  params: Params,
  token?: CancellationToken,
): Promise<Result> {
  // A token that is left out must not be passed on as undefined: it would be sent as a second parameter.
  if (token === undefined) return client.sendRequest<Result>(request.method, params);
  return client.sendRequest<Result>(request.method, params, token);
}

/** Answers one of the server's own requests for as long as the client lives, restarts included. */
export function answer<Params, Result>(
  client: BaseLanguageClient,
  request: RequestMethod<Params, Result>,
  handle: (params: Params, token: CancellationToken) => Promise<Result>,
): void {
  client.onRequest<unknown, void>(request.method, handle);
}
