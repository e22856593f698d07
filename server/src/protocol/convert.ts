import { CodeActionKind, DiagnosticSeverity, DiagnosticTag } from 'vscode-languageserver';
import type { Diagnostic, Range, TextEdit } from 'vscode-languageserver';
import type { Edit, Finding, Place, Severity } from '../contracts/finding.ts';
import type { Document } from '../language/document.ts';
import type { Range as Offsets } from '../language/syntax/tree.ts';

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** The kind of "fix all" that editors run on save. */
export const FIX_ALL = `${CodeActionKind.SourceFixAll}.soc2`;

/** What the Problems panel names as the origin of a finding. */
export const SOURCE = 'soc2-runbooks';

/**
 * A finding as LSP has it.
 * @param pageBase what a rule id is appended to for the link to its page; undefined for no link
 */
export function toDiagnostic(finding: Finding, pageBase: string | undefined): Diagnostic {
  const { rule, severity, message, place, related, tag } = finding;
  return {
    range: toRange(place),
    severity: SEVERITIES[severity],
    code: rule,
    source: SOURCE,
    message,
    ...(pageBase === undefined ? {} : { codeDescription: { href: pageBase + rule } }),
    ...(tag === undefined
      ? {}
      : { tags: [tag === 'deprecated' ? DiagnosticTag.Deprecated : DiagnosticTag.Unnecessary] }),
    ...(related.length === 0
      ? {}
      : {
          relatedInformation: related.map((other) => ({
            location: { uri: other.place.uri, range: toRange(other.place) },
            message: other.message,
          })),
        }),
  };
}

export function toRange({ start, end }: Place): Range {
  return { start, end };
}

/** Offsets of a document as the lines and characters of LSP. */
export function rangeIn({ source }: Document, { start, end }: Offsets): Range {
  return { start: source.positionAt(start), end: source.positionAt(end) };
}

export function toTextEdit(document: Document, edit: Edit): TextEdit {
  return { range: rangeIn(document, edit), newText: edit.text };
}
