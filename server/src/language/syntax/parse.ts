import { split } from './chunks.ts';
import { compose } from './compose.ts';
import type { Composed } from './compose.ts';
import { withoutConflicts } from './conflicts.ts';
import { MAX_LINES, MAX_SYNTAX_PROBLEMS, MAX_TEXT_LENGTH } from './limits.ts';
import { shiftNode, shiftRange } from './shift.ts';
import { unprintable } from './unprintable.ts';
import type { Alias, Comment, Mapping, Node, Pair, Sequence, SyntaxProblem } from './tree.ts';

/** What a text was read as. Reading never fails: what does not parse is a problem, the rest is in the tree. */
export interface Syntax {
  readonly root: Node | undefined;
  readonly comments: readonly Comment[];
  /** In the order of the text. */
  readonly aliases: readonly Alias[];
  /** In the order of the text, at most one for each line. */
  readonly problems: readonly SyntaxProblem[];
  /** The blocks that a text was last put together from, by their text: this one, or an earlier one if this was parsed whole. */
  readonly blocks: ReadonlyMap<string, Block>;
}

interface Block {
  readonly start: number;
  readonly composed: Composed;
}

const NO_BLOCKS: ReadonlyMap<string, Block> = new Map();

/**
 * Reads a YAML text. Blocks of `previous` whose text did not change are taken over, so that an edit costs the block
 * around it; the result is the same as without `previous`.
 */
export function parse(text: string, previous?: Syntax): Syntax {
  const message = tooLong(text);
  if (message !== undefined)
    return { root: undefined, comments: [], aliases: [], problems: [{ start: 0, end: 1, message }], blocks: NO_BLOCKS };
  const clean = withoutConflicts(text);
  const found = [...unprintable(text), ...clean.problems];
  return (found.length === 0 ? inBlocks(text, previous) : undefined) ?? whole(clean.text, found, previous);
}

function tooLong(text: string): string | undefined {
  if (text.length > MAX_TEXT_LENGTH) {
    return `The file is longer than ${MAX_TEXT_LENGTH.toLocaleString('en')} characters and is not read. Split it.`;
  }
  let lines = 1;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) lines += 1;
  return lines > MAX_LINES
    ? `The file has more than ${MAX_LINES.toLocaleString('en')} lines and is not read. Split it.`
    : undefined;
}

function whole(text: string, found: readonly SyntaxProblem[], previous: Syntax | undefined): Syntax {
  const { root, comments, aliases, problems } = compose(text, 0);
  return {
    root,
    comments,
    aliases,
    problems: onePerLine(text, [...found, ...problems]),
    blocks: previous?.blocks ?? NO_BLOCKS,
  };
}

function inBlocks(text: string, previous: Syntax | undefined): Syntax | undefined {
  const chunks = split(text);
  if (chunks === undefined) return undefined;
  const blocks = new Map<string, Block>();
  const comments: Comment[] = [];
  const entries: { readonly pair: Pair; readonly parts: Collection[] }[] = [];
  for (const chunk of chunks) {
    const source = text.slice(chunk.start, chunk.end);
    const known = previous?.blocks.get(source) ?? blocks.get(source);
    const composed = known ? moved(known, chunk.start) : compose(source, chunk.start);
    const root = composed.root;
    if (composed.problems.length > 0 || composed.aliased || !isBlock(root)) return undefined;
    if (chunk.kind === 'part') {
      const owner = entries.at(-1)?.pair.value;
      if (!isBlock(owner) || owner.kind !== root.kind) return undefined;
      entries.at(-1)?.parts.push(root);
    } else {
      const [pair, second] = root.kind === 'mapping' ? root.pairs : [];
      if (pair === undefined || second !== undefined) return undefined;
      entries.push({ pair, parts: [] });
    }
    comments.push(...composed.comments);
    blocks.set(source, { start: chunk.start, composed });
  }
  const root = joinPairs(entries.map(({ pair, parts }) => (parts.length === 0 ? pair : join(pair, parts))));
  return { root, comments, aliases: [], problems: [], blocks };
}

type Collection = Mapping | Sequence;

function isBlock(node: Node | undefined): node is Collection {
  return node !== undefined && node.kind !== 'scalar' && !node.flow;
}

function moved({ start, composed }: Block, to: number): Composed {
  if (start === to) return composed;
  const by = to - start;
  return {
    ...composed,
    root: shiftNode(composed.root, by),
    comments: composed.comments.map((comment) => shiftRange(comment, by)),
  };
}

/** A top-level entry with the entries of its list or mapping that stand in blocks of their own. */
function join({ key, value }: Pair, parts: readonly Collection[]): Pair {
  const all = [value as Collection, ...parts];
  if (all[0]?.kind === 'mapping') return { key, value: joinPairs(all.flatMap((part) => (part as Mapping).pairs)) };
  const items = all.flatMap((part) => (part as Sequence).items);
  return { key, value: { kind: 'sequence', start: all[0]!.start, end: all.at(-1)!.end, flow: false, items } };
}

function joinPairs(pairs: readonly Pair[]): Mapping {
  const seen = new Set<string>();
  const marked = pairs.map((pair): Pair => {
    if (!seen.has(pair.key.text)) {
      seen.add(pair.key.text);
      return pair;
    }
    return { ...pair, repeated: true };
  });
  const last = pairs.at(-1)!;
  const end = Math.max(last.key.end, last.value?.end ?? 0);
  return { kind: 'mapping', start: pairs[0]!.key.start, end, flow: false, pairs: marked };
}

/** The problems in order, the first of each line, and no more than {@link MAX_SYNTAX_PROBLEMS}. */
function onePerLine(text: string, problems: readonly SyntaxProblem[]): SyntaxProblem[] {
  const sorted = problems.toSorted((a, b) => a.start - b.start);
  const kept: SyntaxProblem[] = [];
  for (const problem of sorted) {
    const last = kept.at(-1);
    if (last !== undefined && !text.slice(last.start, problem.start).includes('\n')) continue;
    if (kept.length === MAX_SYNTAX_PROBLEMS) break;
    kept.push(problem);
  }
  return kept;
}
