import type { Document } from './document.ts';
import type { Node, Range, Scalar } from './syntax/tree.ts';

/** A comment that keeps findings from being reported. */
export interface Suppression {
  readonly comment: Range;
  /** The line (from 0) whose findings are meant; undefined for the whole file. */
  readonly line: number | undefined;
  readonly rules: readonly SuppressedRule[];
  readonly reason: string | undefined;
}

export interface SuppressedRule extends Range {
  readonly id: string;
}

/** Findings that no comment may silence: what can't be read, and bad comments. */
export const UNSUPPRESSIBLE: ReadonlySet<string> = new Set(['syntax', 'bad-suppression']);

const DIRECTIVE = /^#\s*(soc2-ignore-next-line|soc2-ignore)(?=\s|$)/;

/**
 * The suppressions of a document, in the order of the text. `soc2-ignore` speaks for the whole file and counts only
 * before the first key.
 */
export function suppressionsOf(document: Document): readonly Suppression[] {
  const text = document.source.getText();
  const firstKey = document.model?.place.start ?? text.length;
  const found: Suppression[] = [];
  for (const comment of document.syntax.comments) {
    const source = text.slice(comment.start, comment.end);
    const directive = DIRECTIVE.exec(source);
    if (!directive) continue;
    const wholeFile = directive[1] === 'soc2-ignore';
    if (wholeFile && comment.start > firstKey) continue;
    const body = source.slice(directive[0].length);
    const dashes = body.indexOf('--');
    const list = dashes === -1 ? body : body.slice(0, dashes);
    const reason = dashes === -1 ? '' : body.slice(dashes + 2).trim();
    found.push({
      comment,
      line: wholeFile ? undefined : document.source.positionAt(comment.start).line + 1,
      rules: rulesIn(list, comment.start + directive[0].length),
      reason: reason === '' ? undefined : reason,
    });
  }
  return found;
}

/** A comment that looks like a suppression and is none. */
export interface MisplacedSuppression {
  readonly comment: Range;
  /** `soc2-ignore`, or what was written in its place. */
  readonly word: Range;
  /** Written rightly, but below the first key. */
  readonly isKnown: boolean;
}

const LOOKALIKE = /^#\s*(soc2-(?:ignore|disable|suppress)[\w-]*)/;

/** Comments that {@link suppressionsOf} passes over although their author expects them to suppress something. */
export function misplacedSuppressions(document: Document): readonly MisplacedSuppression[] {
  const text = document.source.getText();
  const firstKey = document.model?.place.start ?? text.length;
  return document.syntax.comments.flatMap((comment) => {
    const source = text.slice(comment.start, comment.end);
    const [whole, word] = LOOKALIKE.exec(source) ?? [];
    if (whole === undefined || word === undefined) return [];
    const isKnown = DIRECTIVE.test(source);
    if (isKnown && (word !== 'soc2-ignore' || comment.start < firstKey)) return [];
    const end = comment.start + whole.length;
    return [{ comment, word: { start: end - word.length, end }, isKnown }];
  });
}

function rulesIn(list: string, offset: number): SuppressedRule[] {
  return [...list.matchAll(/[^\s,]+/g)].map(({ 0: id, index }) => ({
    id,
    start: offset + index,
    end: offset + index + id.length,
  }));
}

/**
 * The line whose suppression speaks for an offset: its own, or where a scalar of several lines begins, since no comment
 * can stand inside it.
 */
export function suppressibleLine(document: Document, offset: number): number {
  const scalar = document.syntax.root && scalarAt(document.syntax.root, offset);
  return document.source.positionAt(scalar ? scalar.start : offset).line;
}

function scalarAt(node: Node, offset: number): Scalar | undefined {
  if (node.kind === 'scalar') return node.start <= offset && offset < node.end ? node : undefined;
  const children =
    node.kind === 'sequence'
      ? node.items
      : node.pairs.flatMap(({ key, value, merged }) => (merged || !value ? [key] : [key, value]));
  for (const child of children) {
    const found = child.start <= offset && offset < child.end ? scalarAt(child, offset) : undefined;
    if (found) return found;
  }
  return undefined;
}
