import type { FormattingOptions, Range, TextEdit } from 'vscode-languageserver';
import { format } from '../../features/format/format.ts';
import { DEFAULT_FORMAT } from '../../features/format/options.ts';
import type { FormatOptions } from '../../features/format/options.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { toTextEdit } from '../convert.ts';
import type { Feature } from './feature.ts';

export const formatting: Feature = {
  capabilities: { documentFormattingProvider: true, documentRangeFormattingProvider: true },
  register({ connection, workspace, guarded }) {
    connection.onDocumentFormatting(
      guarded('textDocument/formatting', ({ textDocument, options }) => editsOf(workspace, textDocument.uri, options)),
    );
    connection.onDocumentRangeFormatting(
      guarded('textDocument/rangeFormatting', ({ textDocument, options, range }) =>
        editsOf(workspace, textDocument.uri, options, range),
      ),
    );
  },
};

function editsOf(workspace: Workspace, uri: string, options: FormattingOptions | undefined, range?: Range): TextEdit[] {
  const document = workspace.document(uri);
  if (!document) return [];
  const { source } = document;
  const within = range && { start: source.offsetAt(range.start), end: source.offsetAt(range.end) };
  return format(document, optionsOf(options), within).map((edit) => toTextEdit(document, edit));
}

/** Deeper steps than this are a slip, and would push a runbook off the screen. */
const MAX_INDENT = 8;

/** What a client asks for, each with our own choice where it says nothing. Tabs are no indentation in YAML. */
function optionsOf(options: FormattingOptions | undefined): FormatOptions {
  const { tabSize, trimTrailingWhitespace, insertFinalNewline, trimFinalNewlines } = options ?? {};
  return {
    indent: isIndent(tabSize) ? tabSize : DEFAULT_FORMAT.indent,
    trimTrailingWhitespace: trimTrailingWhitespace ?? DEFAULT_FORMAT.trimTrailingWhitespace,
    insertFinalNewline: insertFinalNewline ?? DEFAULT_FORMAT.insertFinalNewline,
    trimFinalNewlines: trimFinalNewlines ?? DEFAULT_FORMAT.trimFinalNewlines,
  };
}

function isIndent(size: unknown): size is number {
  return Number.isInteger(size) && (size as number) >= 1 && (size as number) <= MAX_INDENT;
}
