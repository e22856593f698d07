import type { Document } from '../language/document.ts';
import { isKind } from '../language/document.ts';
import { grammarOf } from '../language/schema/grammar.ts';
import type { Range } from '../language/syntax/tree.ts';

/** Something to write at the cursor. */
export interface Suggestion {
  readonly label: string;
  readonly documentation: string;
  /** What it takes the place of. */
  readonly range: Range;
  readonly text: string;
}

/**
 * The rules and their settings, where soc2.yaml sets them (`rules:`), and the rules that an exception can name. Judged
 * by the line up to the cursor, since the text is half-written when it is asked for.
 */
export function completeRules(document: Document, offset: number): readonly Suggestion[] {
  if (!isKind(document, 'program')) return [];
  const section = sectionAt(document, offset);
  const line = lineBefore(document, offset);
  const rules = grammarOf('program').properties.get('rules')!;
  if (section === 'exceptions') {
    const [, written] = /[\s{,-]rule: *([a-z-]*)$/.exec(line) ?? [];
    return written === undefined ? [] : names(rules.properties, written, offset, '');
  }
  if (section !== 'rules') return [];
  const [, rule, setting] = /(?:^\s+|[{,] *)([a-z-]+): *([a-z]*)$/.exec(line) ?? [];
  if (rule !== undefined && setting !== undefined) {
    const values = rules.properties.get(rule)?.values ?? new Map<string, string>();
    const range = { start: offset - setting.length, end: offset };
    return [...values].map(([label, documentation]) => ({ label, documentation, range, text: label }));
  }
  const [, written] = /(?:^\s+|[{,] *)([a-z-]*)$/.exec(line) ?? [];
  if (written === undefined) return [];
  const set = document.model?.rules ?? new Map<string, unknown>();
  const left = new Map([...rules.properties].filter(([id]) => !set.has(id)));
  return names(left, written, offset, ': ');
}

function names(
  properties: ReadonlyMap<string, { readonly description: string | undefined }>,
  written: string,
  offset: number,
  behind: string,
): readonly Suggestion[] {
  const range = { start: offset - written.length, end: offset };
  return [...properties].map(([label, { description }]) => ({
    label,
    documentation: description ?? '',
    range,
    text: label + behind,
  }));
}

/** The top-level key that an offset stands behind. */
function sectionAt(document: Document, offset: number): string | undefined {
  const { root } = document.syntax;
  if (root?.kind !== 'mapping') return undefined;
  return root.pairs.findLast(({ key, merged }) => !merged && key.end < offset)?.key.text;
}

function lineBefore(document: Document, offset: number): string {
  const text = document.source.getText();
  return text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
}
