import type { CancellationToken } from 'vscode-languageserver';
import type { FeatureHost } from './features/feature.ts';
import type { RequestMethod } from './requests.ts';

/** Makes the function that registers handlers of our own requests, typed by the request and guarded. */
export function answering({ connection, guarded }: Pick<FeatureHost, 'connection' | 'guarded'>) {
  return <Params, Result>(
    { method }: RequestMethod<Params, Result>,
    handle: (params: Params, token: CancellationToken) => Result | Promise<Result>,
  ): void => {
    const handler: (params: Params, token: CancellationToken) => Promise<unknown> = guarded(method, handle);
    connection.onRequest(method, handler);
  };
}
