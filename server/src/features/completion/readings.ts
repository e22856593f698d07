import { compose } from '../../language/syntax/compose.ts';
import type { Composed } from '../../language/syntax/compose.ts';
import type { Grammar } from '../../language/schema/grammar.ts';
import type { Range } from '../../language/syntax/tree.ts';
import { MARK, attemptsAt, cursorLine, isBeforeContent, quotedAttempt, withoutWord } from './attempts.ts';
import type { Attempt } from './attempts.ts';
import type { Excerpt } from './excerpt.ts';
import { lineAt } from './lines.ts';
import { hitAt } from './locate.ts';
import type { Hit } from './locate.ts';

/** An attempt that shows where the cursor is. */
export interface Reading {
  readonly attempt: Attempt;
  readonly hit: Hit;
  /** Offsets of the tree less those of the attempt's text. */
  readonly shift: number;
}

/** What the cursor stands in: a comment, or places for a key or value (an item and a key can stand in one column). */
export type Readings = { readonly comment: Range } | { readonly places: readonly Reading[] };

const NOTHING: Readings = { places: [] };

/** How many lines are passed over that lack a quote or a colon and so take the cursor for their own. */
const MAX_BLANKED = 3;

/** Reads the surroundings of the cursor. Nothing stands there where it is in a text, or where lines around it do not fit. */
export function readAround(excerpt: Excerpt, grammar: Grammar): Readings {
  if (isBeforeContent(excerpt)) return NOTHING;
  let current = excerpt;
  for (let tries = 0; ; tries += 1) {
    const first = read(attemptsAt(current)[0]!(), current, grammar);
    const comment = first.composed.comments.find(({ start, end }) => start <= first.at && first.at < end);
    if (comment) return { comment };
    const swallowing = swallowedFrom(first, current);
    if (swallowing === undefined || tries === MAX_BLANKED) return { places: placesIn(first, current, grammar) };
    current = blanked(current, swallowing);
  }
}

/** An attempt with what it was read as. */
interface Tried {
  readonly attempt: Attempt;
  readonly composed: Composed;
  readonly at: number;
  readonly hit: Hit | undefined;
}

function read(attempt: Attempt, { shift }: Excerpt, grammar: Grammar): Tried {
  const composed = compose(attempt.text, shift);
  const at = attempt.at + shift;
  return { attempt, composed, at, hit: hitAt(composed.root, grammar, at) };
}

function placesIn(first: Tried, excerpt: Excerpt, grammar: Grammar): readonly Reading[] {
  const line = cursorLine(excerpt);
  const firstProblems = first.composed.problems.length;
  if (firstProblems > 0 && isQuoted(first)) {
    const closed = read(quotedAttempt(excerpt, first.hit!.node.style === 'single' ? "'" : '"'), excerpt, grammar);
    if (closed.composed.problems.length < firstProblems) return readingsOf([closed], excerpt);
  }
  // A word that can be read as a value is one, or goes on with a text; but a text never begins above an item.
  const isBegun = first.hit !== undefined && first.hit.node.start < first.at - line.before.length;
  const asIs = readingsOf([first], excerpt);
  if (!line.isOpen || (firstProblems === 0 && (asIs.length > 0 || isBegun || !first.hit))) return asIs;
  const others = attemptsAt(excerpt)
    .slice(1)
    .map((make) => read(make(), excerpt, grammar));
  const all = asIs.length > 0 ? [first, ...others] : others;
  const fewest = Math.min(...all.map(({ composed }) => composed.problems.length));
  if (fewest > 0 && fewest > compose(withoutWord(excerpt), 0).problems.length) return [];
  const best = readingsOf(
    all.filter(({ composed }) => composed.problems.length === fewest),
    excerpt,
  );
  // As an item only in a list that is there; as a key only where that gives it nothing that stands below.
  const items = best.filter(({ attempt, hit }) => attempt.lead === '- ' && (hit.list?.items.length ?? 0) > 1);
  const keys = best.filter(({ attempt, hit }) => attempt.lead !== '- ' && !(line.before === '' && hit.pair?.value));
  return [...items, ...keys.slice(0, 1)];
}

/** Those whose word stands on one line, and in no text that runs over several. */
function readingsOf(tried: readonly Tried[], { shift }: Excerpt): readonly Reading[] {
  return tried.flatMap(({ attempt, hit }): Reading[] => {
    if (!hit || hit.node.style === 'literal' || hit.node.style === 'folded') return [];
    const written = attempt.text.slice(hit.node.start - shift, hit.node.end - shift);
    const isBeforeValue = hit.node.style === 'plain' && BEFORE_VALUE.test(attempt.text.slice(attempt.at + MARK.length));
    return /[\r\n]/.test(written) || isBeforeValue ? [] : [{ attempt, hit, shift }];
  });
}

/** A list, a mapping, a quoted text or the like begins behind the cursor: what belongs here stands here. */
const BEFORE_VALUE = /^ *(?:[[{"'&*!|>]|-[ \r\n])/;

function isQuoted({ hit }: Tried): boolean {
  return hit?.node.style === 'single' || hit?.node.style === 'double';
}

/** Where something begins on a line above that lacks its end, a quote or a colon, and has swallowed the cursor. */
function swallowedFrom(first: Tried, excerpt: Excerpt): number | undefined {
  if (!first.hit || first.composed.problems.length === 0) return undefined;
  if (!isQuoted(first) && first.hit.part !== 'key') return undefined;
  const start = first.hit.node.start - excerpt.shift;
  return start < lineAt(excerpt.text, excerpt.cursor).start ? start : undefined;
}

/** The excerpt with spaces from an offset to the end of its line. */
function blanked(excerpt: Excerpt, start: number): Excerpt {
  const { end } = lineAt(excerpt.text, start);
  const text = excerpt.text.slice(0, start) + ' '.repeat(end - start) + excerpt.text.slice(end);
  return { ...excerpt, text };
}
