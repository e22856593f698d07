import { LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import type { CancellationToken } from 'vscode-languageserver';
import type { Logger } from '../contracts/logger.ts';

type Handler<P, R> = (params: P, token: CancellationToken) => R | Promise<R>;

/**
 * Wraps request handlers: a cancelled request is answered as cancelled, and a fault is logged with its request and
 * answered as an error, so that the server goes on and nobody waits.
 */
export function safely(log: Logger) {
  return <P, R>(name: string, handler: Handler<P, R>) =>
    async (params: P, token: CancellationToken): Promise<R | ResponseError<never>> => {
      if (token.isCancellationRequested) return cancelled();
      try {
        const result = await handler(params, token);
        return token.isCancellationRequested ? cancelled() : result;
      } catch (fault) {
        const what = fault instanceof Error ? fault.message : String(fault);
        log.error(`${name} failed: ${what}`);
        return new ResponseError(LSPErrorCodes.RequestFailed, `${name} failed: ${what}`);
      }
    };
}

function cancelled(): ResponseError<never> {
  return new ResponseError(LSPErrorCodes.RequestCancelled, 'The request was cancelled.');
}
