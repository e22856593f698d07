import { TextDocument } from 'vscode-languageserver-textdocument';
import type { DocumentKind } from './kind.ts';
import { lazily } from './lazily.ts';
import { playbook } from './model/playbook.ts';
import type { Playbook } from './model/playbook.ts';
import { program } from './model/program.ts';
import type { ProgramFile } from './model/program.ts';
import type { Reader } from './model/read.ts';
import { run } from './model/run.ts';
import type { Run } from './model/run.ts';
import { runbook } from './model/runbook.ts';
import type { Runbook } from './model/runbook.ts';
import { grammarOf } from './schema/grammar.ts';
import { validate } from './schema/validate.ts';
import type { SchemaProblem } from './schema/validate.ts';
import { valuesOf } from './schema/values.ts';
import type { Value } from './schema/values.ts';
import { parse } from './syntax/parse.ts';
import type { Syntax } from './syntax/parse.ts';

/** The model of each kind of document. */
export interface Models {
  readonly program: ProgramFile;
  readonly runbook: Runbook;
  readonly run: Run;
  readonly playbook: Playbook;
}

/** A text as everything else reads it. Immutable: an edit makes a new one. */
export interface Document<K extends DocumentKind = DocumentKind> {
  readonly uri: string;
  readonly kind: K;
  /** The text, with the positions of its offsets. */
  readonly source: TextDocument;
  readonly syntax: Syntax;
  /** Absent where the text holds no mapping at all. */
  readonly model: Models[K] | undefined;
  /** Every scalar whose form the schema knows, in the order of the text. */
  readonly values: readonly Value[];
  readonly schemaProblems: readonly SchemaProblem[];
}

const READERS: { readonly [K in DocumentKind]: Reader<Models[K] | undefined> } = { program, runbook, run, playbook };

/**
 * Reads a text. Never fails: a broken text gives the model of what can be read.
 * @param previous an earlier version of the same document; what did not change is taken over from it.
 */
export function readDocument<K extends DocumentKind>(
  uri: string,
  kind: K,
  text: string,
  previous?: Document,
): Document<K> {
  const syntax = parse(text, previous?.syntax);
  const { root } = syntax;
  const source = TextDocument.create(uri, `soc2-${kind}`, 0, text);
  return lazily(
    { uri, kind, source, syntax },
    {
      model: () => READERS[kind](root, { key: undefined }),
      values: () => valuesOf(root, grammarOf(kind)),
      schemaProblems: () => (root?.kind === 'mapping' ? validate(kind, root) : []),
    },
  );
}

/** Whether a document is of the kind, so that its model is known. */
export function isKind<K extends DocumentKind>(document: Document, kind: K): document is Document<K> {
  return document.kind === kind;
}
