/**
 * Everything client and server say to each other beyond LSP. Both sides import this file; it imports nothing,
 * so that the client takes no code of the server with it.
 */

/** What the client tells the server at `initialize` (`initializationOptions`). Every field may be left out. */
export interface InitializationOptions {
  /** What a rule id is appended to for the link of a diagnostic; without it, diagnostics carry no link. */
  readonly rulePageBase?: string;
  /** The client answers {@link ListFiles} and {@link ReadFile}: the server reads no file by itself. */
  readonly filesFromClient?: boolean;
  /** `false` where the user does not trust the folders: the server then starts no other program (git). */
  readonly trusted?: boolean;
  /** Fixes the server's clock to this day (`2026-06-30`), for tests. */
  readonly today?: string;
}

/** A request's method with the types of its parameters and its answer. */
export interface RequestMethod<Params, Result> {
  readonly method: string;
  readonly types?: { params: Params; result: Result };
}

/** A notification's method with the type of its parameters. */
export interface NotificationMethod<Params> {
  readonly method: string;
  readonly types?: { params: Params };
}

/** Client to server: what the status item of a document shows. */
export const GetStatus: RequestMethod<{ uri: string }, DocumentStatus> = { method: 'soc2/status' };

export interface DocumentStatus {
  /** The `soc2.yaml` in force for the document; absent where there is none. */
  readonly program?: { readonly uri: string; readonly name: string };
  readonly errors: number;
  readonly warnings: number;
  /** The index of the workspace is still being built. */
  readonly busy: boolean;
}

/** Server to client: the index began or ended its work, so that what {@link GetStatus} answers may have changed. */
export const StatusChanged: NotificationMethod<{ busy: boolean }> = { method: 'soc2/statusChanged' };

/** Client to server: the page of a rule as Markdown, or null for a rule that does not exist. */
export const GetRulePage: RequestMethod<{ rule: string }, string | null> = { method: 'soc2/rulePage' };

/** Server to client: URIs of all YAML files below a folder that could be ours, in no particular order. */
export const ListFiles: RequestMethod<{ folder: string }, string[]> = { method: 'soc2/listFiles' };

/** Server to client: the text of a file, or the reason why it can't be read. */
export const ReadFile: RequestMethod<{ uri: string }, { text: string } | { problem: string }> = {
  method: 'soc2/readFile',
};
