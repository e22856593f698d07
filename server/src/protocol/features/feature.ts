import type { ClientCapabilities, Connection, ServerCapabilities } from 'vscode-languageserver';
import type { Workspace } from '../../workspace/workspace.ts';
import type { Configuration } from '../configuration.ts';
import type { InitializationOptions } from '../requests.ts';
import type { safely } from '../safely.ts';
import type { Scheduler } from '../scheduler.ts';
import type { Texts } from '../texts.ts';

/** A language feature on the wire: what it promises at `initialize`, and its handlers. */
export interface Feature {
  readonly capabilities: ServerCapabilities;
  register(host: FeatureHost): void;
}

/** What handlers have at hand. Each finds the document, calls one function of `features/`, and converts its answer. */
export interface FeatureHost {
  readonly connection: Connection;
  readonly workspace: Workspace;
  readonly configuration: Configuration;
  readonly scheduler: Scheduler;
  readonly texts: Texts;
  /** What the client can do. */
  readonly client: ClientCapabilities;
  /** What the client said at the start beyond LSP. */
  readonly options: InitializationOptions;
  /** What a rule id is appended to for a link to its page; undefined for no link. */
  readonly pageBase: string | undefined;
  /** Wraps every handler. */
  readonly guarded: ReturnType<typeof safely>;
}
