import type { Document } from '../language/document.ts';
import type { Comment, Node, Range, Scalar } from '../language/syntax/tree.ts';
import { endOfText, entriesOf } from './entries.ts';

/**
 * What a selection at an offset grows through, smallest first: the word, the text of the scalar without its quotes, the
 * scalar, its pair or item, the list or mapping, and so on up to the whole document. Each range holds the offset and
 * lies inside the next, which is larger.
 */
export function selectionRangesAt(document: Document, offset: number): readonly Range[] {
  const text = document.source.getText();
  const comment = commentAt(document.syntax.comments, offset);
  const spot = comment ?? { start: offset, end: offset };
  const outer: Range[] = [{ start: 0, end: text.length }];
  const scalar = document.syntax.root && collect(document, document.syntax.root, spot, outer);
  const inner = comment ? commentRanges(text, comment) : scalar ? scalarRanges(text, scalar) : [];
  const content = inner.at(-1) ?? scalar;
  const word = content && wordAt(text, content, offset);
  return growing([...outer, ...inner, ...(word ? [word] : [])], offset).toReversed();
}

/** Collects the ranges around a spot, the largest first. Gives the scalar that the spot lies in. */
function collect(document: Document, node: Node, spot: Range, ranges: Range[]): Scalar | undefined {
  if (!holds(node, spot)) return undefined;
  ranges.push({ start: node.start, end: endOfText(document.source.getText(), node) });
  if (node.kind === 'scalar') return node;
  const entry = entriesOf(document, node).find((each) => holds(each, spot));
  if (!entry) return undefined;
  ranges.push(entry);
  if (entry.key && holds(entry.key, spot)) return collect(document, entry.key, spot, ranges);
  return entry.value && collect(document, entry.value, spot, ranges);
}

function holds(range: Range, { start, end }: Range): boolean {
  return range.start <= start && end <= range.end;
}

/** The ranges of the list, each without those that are not smaller or do not hold the offset. */
function growing(ranges: readonly Range[], offset: number): readonly Range[] {
  const kept: Range[] = [];
  for (const { start, end } of ranges) {
    const outer = kept.at(-1);
    const isSame = outer?.start === start && outer.end === end;
    if (outer && (isSame || !holds(outer, { start, end }))) continue;
    if (holds({ start, end }, { start: offset, end: offset })) kept.push({ start, end });
  }
  return kept;
}

/** The text of a scalar without its quotes or the mark of its block. */
function scalarRanges(text: string, scalar: Scalar): readonly Range[] {
  const { start, style } = scalar;
  const end = endOfText(text, scalar);
  // An alias is selected as it is written.
  if (scalar.anchor || style === 'plain') return [];
  if (style === 'literal' || style === 'folded') {
    const header = /^[^\n]*\n\s*/.exec(text.slice(start, end));
    return header ? [{ start: start + header[0].length, end }] : [];
  }
  return end - start >= 2 ? [{ start: start + 1, end: end - 1 }] : [];
}

function commentRanges(text: string, { start, end }: Comment): readonly Range[] {
  const [mark] = /^#+\s*/.exec(text.slice(start, end)) ?? [''];
  const last = start + text.slice(start, end).trimEnd().length;
  return [
    { start, end: last },
    { start: Math.min(start + mark.length, last), end: last },
  ];
}

function commentAt(comments: readonly Comment[], offset: number): Comment | undefined {
  return comments.find(({ start, end }) => start < offset && offset <= end);
}

const WORD_PART = /[\p{L}\p{N}\p{M}_]/u;
/** What joins the parts of a word: `disable-okta`, `CC6.1`, `Art. 32` not. */
const JOINT = /[-.$/]/;

/** The word at an offset of a stretch of text: an id, a criterion or a date is one. */
function wordAt(text: string, { start, end }: Range, offset: number): Range | undefined {
  const isPart = (at: number): boolean => at >= start && at < end && WORD_PART.test(text[at]!);
  const isJoint = (at: number): boolean =>
    at > start && at + 1 < end && JOINT.test(text[at]!) && isPart(at - 1) && isPart(at + 1);
  let from = offset;
  while (isPart(from - 1) || isJoint(from - 1)) from -= 1;
  let to = offset;
  while (isPart(to) || isJoint(to)) to += 1;
  return from < to ? { start: from, end: to } : undefined;
}
