import type { Edit } from '../../contracts/finding.ts';
import type { Document } from '../../language/document.ts';
import { lineBreak } from '../../language/edit/layout.ts';
import type { Range } from '../../language/syntax/tree.ts';
import { keepCommentsAligned } from './aligned-comments.ts';
import { keepAligned } from './aligned-values.ts';
import { moveBlockText } from './block-text.ts';
import { columnsOf } from './columns.ts';
import type { Columns } from './columns.ts';
import { endText, trimLine } from './ends.ts';
import { linesOf } from './lines.ts';
import type { Line } from './lines.ts';
import type { Collection } from './nesting.ts';
import type { FormatOptions } from './options.ts';
import { planOf, writtenGap } from './plan.ts';
import type { Plan } from './plan.ts';
import { staysTheSame } from './same-text.ts';
import { structureOf } from './structure.ts';
import { tokensOf } from './tokens.ts';
import { respace } from './white-space.ts';

/**
 * The edits that tidy up a document, in order: of white space alone, so that every value, comment, quote and empty
 * line stays what and where it is. Entries are indented by steps of `options.indent`, what a dash begins by two; lists
 * below a key as deep as most lists of the document are. One space stands behind a colon, a dash and a comma and inside
 * braces, none inside brackets, unless more of them line up values with those of the line above or below. Comments
 * go with what they stand above, or with the entries that they end; those behind something keep their distance and
 * their column. A text with syntax problems is left alone, and
 * so is one with explicit keys (`? `), empty keys, or values on the line of a `---`.
 * @param within only edits inside this range; what it holds the whole of is indented from what it does not
 */
export function format(document: Document, options: FormatOptions, within?: Range): readonly Edit[] {
  const { syntax, source } = document;
  const text = source.getText();
  if (syntax.problems.length > 0 || syntax.root?.kind === 'scalar' || /\r(?!\n)/.test(text)) return [];
  const tokens = tokensOf(text, syntax);
  const last = tokens?.at(-1);
  if (!tokens || !last) return [];
  const lines = linesOf(text, tokens);
  const structure = structureOf(lines);
  if (!structure) return [];

  const range = within ?? { start: 0, end: text.length };
  const isOutside = (index: number): boolean => lines[index]!.end < range.start || range.end < lines[index]!.start;
  const isFixed = ({ first, last }: Collection): boolean => !holds(range, lines[first]!.start, lines[last]!.indent);
  const columns = columnsOf(structure, options.indent, isFixed);
  const plans = keepCommentsAligned(text, keepAligned(text, planOf(lines, structure, columns), isOutside), isOutside);
  const ending = endText(text, last, lineBreak(document), options);
  const tail = ending[0]?.start ?? text.length;
  const trimmed = options.trimTrailingWhitespace ? lines.filter(({ start }) => start < tail) : [];
  const edits = [
    ...plans.flatMap((plan) => lineEdits(text, plan)),
    ...blockEdits(text, plans, columns, range),
    ...trimmed.flatMap((line) => trimLine(text, line)),
    ...ending,
  ]
    .filter(({ start, end }) => holds(range, start, end))
    .sort((a, b) => a.start - b.start);
  return staysTheSame(document, edits) ? edits : [];
}

function holds(range: Range, start: number, end: number): boolean {
  return range.start <= start && end <= range.end;
}

function lineEdits(text: string, { line, column, gaps }: Plan): readonly Edit[] {
  const indentation = column === undefined ? [] : respace(text, line.start, line.indent, column);
  const spaces = line.tokens.flatMap(({ start }, at) => {
    const gap = gaps[at];
    return gap === undefined ? [] : respace(text, start - writtenGap(text, line, at).length, start, gap);
  });
  return [...indentation, ...spaces];
}

/** Moves the texts of block scalars; one of which a part lies outside of the range stays. */
function blockEdits(text: string, plans: readonly Plan[], columns: Columns, range: Range): readonly Edit[] {
  return plans.flatMap(({ line }, index) => {
    const header = line.tokens.find(({ kind }) => kind === 'header');
    if (!header) return [];
    const below = linesBelow(plans, index + 1);
    const place = plans[index + 1]?.place;
    const [first, last] = [below[0], below.at(-1)];
    if (!first || !last || place?.at !== 'value' || !place.owner || !holds(range, first.start, last.indent)) return [];
    return moveBlockText(text, text.slice(header.start, header.end), below, place.owner, columns);
  });
}

function linesBelow(plans: readonly Plan[], from: number): readonly Line[] {
  let to = from;
  while (plans[to]?.line.continues?.kind === 'block') to += 1;
  return plans.slice(from, to).map(({ line }) => line);
}
