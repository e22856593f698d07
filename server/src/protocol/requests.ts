/**
 * Everything client and server say to each other beyond LSP. Both sides import this file; it imports types alone,
 * so that the client takes no code of the server with it.
 */
import type { PreviewPage } from '../contracts/preview.ts';
import type { TreeNode, TreeOptions } from '../contracts/tree.ts';

export type { PreviewPage, PreviewSection } from '../contracts/preview.ts';
export type { Grouping, TreeFilter, TreeNode, TreeOptions } from '../contracts/tree.ts';

/** What the client tells the server at `initialize` (`initializationOptions`). Every field may be left out. */
export interface InitializationOptions {
  /** What a rule id is appended to for the link of a diagnostic; without it, diagnostics carry no link. */
  readonly rulePageBase?: string;
  /** The client answers {@link ListFiles} and {@link ReadFile}: the server reads no file by itself. */
  readonly filesFromClient?: boolean;
  /** `false` where the user does not trust the folders: the server then starts no other program (git). */
  readonly trusted?: boolean;
  /** The settings under `soc2Runbooks`, of a client that can't be asked for them: `{ inlayHints: { roleHolders: true } }`. */
  readonly settings?: unknown;
  /** The client has the command {@link SHOW_REFERENCES}, which code lenses then run. */
  readonly showReferences?: boolean;
  /** The client's command that asks for suggestions at the cursor, run behind one that leaves open what has some. */
  readonly suggestCommand?: string;
  /** Fixes the server's clock to this day (`2026-06-30`), for tests. */
  readonly today?: string;
}

/**
 * The client's command that shows the references of the name at a place, or the places that are given:
 * `[uri, position, locations?]`, as LSP has them.
 */
export const SHOW_REFERENCES = 'soc2Runbooks.showReferences';

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
  readonly program?: {
    readonly uri: string;
    readonly name: string;
    /** How much of what calls for a procedure is covered, and how many criteria have none; absent while nobody knows. */
    readonly coverage?: { readonly percent: number; readonly gaps: number };
  };
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

/** Client to server: the programs of the workspace, as the sidebar sums them up. */
export const GetCoverage: RequestMethod<Nothing, CoverageOverview> = { method: 'soc2/coverage' };

type Nothing = Readonly<Record<string, never>>;

export interface CoverageOverview {
  readonly programs: readonly ProgramOverview[];
  /** Files with something that a reviewer would object to. */
  readonly marks: readonly FileMark[];
  /** How many items are overdue. */
  readonly overdue: number;
  /** The index of the workspace is still being built. */
  readonly busy: boolean;
}

export interface ProgramOverview {
  readonly uri: string;
  readonly name: string;
  readonly gaps: number;
  readonly weak: number;
  readonly percent: number;
  readonly runbooks: number;
  /** soc2.yaml does not parse: everything is as it was last read. */
  readonly broken: boolean;
  readonly roles: readonly { readonly id: string; readonly title: string }[];
}

export interface FileMark {
  readonly uri: string;
  readonly kind: 'errors' | 'overdue' | 'weak';
  /** What is the matter, in a sentence. */
  readonly text: string;
}

/** Client to server: the children of a node of the coverage tree; the roots without one. */
export const GetCoverageTree: RequestMethod<{ options: TreeOptions; parent?: string }, readonly TreeNode[]> = {
  method: 'soc2/coverageTree',
};

/** Client to server: the nodes from a root of the coverage tree down to a runbook; empty where it is not in the tree. */
export const GetCoveragePath: RequestMethod<{ options: TreeOptions; uri: string }, readonly TreeNode[]> = {
  method: 'soc2/coveragePath',
};

/** Client to server: the children of a node of what falls due; the roots without one. */
export const GetDueTree: RequestMethod<{ parent?: string }, readonly TreeNode[]> = { method: 'soc2/dueTree' };

/** Server to client: what the requests for coverage answer has changed. */
export const CoverageChanged: NotificationMethod<Nothing> = { method: 'soc2/coverageChanged' };

/** Client to server: the edit that sets the last review of a document to today, or why there is none. */
export const MarkReviewed: RequestMethod<
  { uri: string },
  { readonly edits: readonly TextChange[] } | { problem: string }
> = { method: 'soc2/markReviewed' };

/** An edit as LSP has it. */
export interface TextChange {
  readonly range: { readonly start: TextPlace; readonly end: TextPlace };
  readonly newText: string;
}

/** A line and a UTF-16 unit in it, from 0. */
export interface TextPlace {
  readonly line: number;
  readonly character: number;
}

/** Client to server: an open document as a page to read, with the look of pages; null where it is not known. */
export const GetPreview: RequestMethod<{ uri: string }, Preview | null> = { method: 'soc2/preview' };

export interface Preview {
  readonly page: PreviewPage;
  readonly css: string;
}

/** Client to server: a document as a file of its own, as HTML; null where it is not known. */
export const GetStandalonePage: RequestMethod<{ uri: string }, string | null> = { method: 'soc2/standalonePage' };

/** Client to server: the file of a runbook of the same program as a document; null where there is none. */
export const FindRunbook: RequestMethod<{ uri: string; runbook: string }, string | null> = {
  method: 'soc2/findRunbook',
};

/** Client to server: what a runbook in a folder can start from, and what there is to fill in. */
export const GetTemplates: RequestMethod<{ folder: string }, TemplateOffer> = { method: 'soc2/templates' };

export interface TemplateOffer {
  readonly templates: readonly TemplateChoice[];
  readonly roles: readonly { readonly id: string; readonly title: string }[];
  readonly systems: readonly { readonly id: string; readonly name: string; readonly kind: string }[];
  /** What is wrong with templates of the organization, one sentence each. */
  readonly problems: readonly string[];
}

export interface TemplateChoice {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly group: string;
  readonly criteria: readonly string[];
  /** Its criteria that the program has no sound runbook for. */
  readonly lacking: readonly string[];
  /** The systems that are in scope unless others are picked. */
  readonly systems: readonly string[];
}

/** Client to server: the text of a new runbook, or why there is none. */
export const NewRunbook: RequestMethod<
  { folder: string; template: string; title: string; owner?: string; systems: readonly string[] },
  NewFile | { problem: string }
> = { method: 'soc2/newRunbook' };

export interface NewFile {
  /** A name for the file. */
  readonly name: string;
  readonly text: string;
  /** The first place that is left to the author. */
  readonly open?: { readonly start: TextPlace; readonly end: TextPlace };
}

/** Client to server: the text of a new soc2.yaml; of a type I report `to` is its day. */
export const NewProgram: RequestMethod<
  { organization: string; type: string; from: string; to: string; categories: readonly string[] },
  NewFile | { problem: string }
> = { method: 'soc2/newProgram' };

/**
 * Client to server: the runbook index of a program (its soc2.yaml), as the bytes of a file to be written to a URI that
 * its links are relative to; or why there is none.
 */
export const GetRunbookIndex: RequestMethod<
  { program: string; format: string; target: string },
  { readonly base64: string } | { readonly problem: string }
> = { method: 'soc2/runbookIndex' };
