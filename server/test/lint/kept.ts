import type { Edit } from '../../src/contracts/finding.ts';
import { parse } from '../../src/language/syntax/parse.ts';
import type { Node } from '../../src/language/syntax/tree.ts';
import { applyEdits } from '../support/edits.ts';

/** What edits break that no fix may break, in words; empty where they are sound. */
export function faultsOf(text: string, edits: readonly Edit[]): readonly string[] {
  const misplaced = edits.filter(
    (edit, index) =>
      edit.start < 0 ||
      edit.end < edit.start ||
      edit.end > text.length ||
      // Two edits at one place have no order.
      (index > 0 && (edit.start < edits[index - 1]!.end || edit.start === edits[index - 1]!.start)),
  );
  if (misplaced.length > 0) return [`edits out of place: ${JSON.stringify(edits)}`];
  const mended = applyEdits(text, edits);
  const before = parse(text);
  const after = parse(mended);
  return [
    ...(mended === text ? ['nothing changes'] : []),
    ...missing(messages(after), messages(before)).map((message) => `new syntax problem: ${message}`),
    ...missing(commentsOf(text, before), commentsOf(mended, after)).map((comment) => `lost comment: ${comment}`),
    ...missing(commentsOf(mended, after), commentsOf(text, before)).map((comment) => `new comment: ${comment}`),
    ...missing(trailing(mended), trailing(text)).map((line) => `space at the end of a line: ${JSON.stringify(line)}`),
    ...(isUniform(text) && !isUniform(mended, breakOf(text)) ? ['mixed line breaks'] : []),
    ...(text.endsWith('\n') && !mended.endsWith('\n') ? ['lost the final newline'] : []),
    ...(before.root && after.root && before.problems.length === 0
      ? missing(
          untouched(before.root, edits).map(([, moved]) => moved),
          scalarsIn(after.root, (offset) => offset).map(([, scalar]) => scalar),
        ).map((scalar) => `changed outside of the edits: ${scalar}`)
      : []),
  ];
}

/** What the first list holds and the second does not, each as often as it does. */
export function missing(wanted: readonly string[], found: readonly string[]): readonly string[] {
  const rest = new Map<string, number>();
  for (const each of found) rest.set(each, (rest.get(each) ?? 0) + 1);
  return wanted.filter((each) => {
    const count = rest.get(each) ?? 0;
    rest.set(each, count - 1);
    return count <= 0;
  });
}

type Syntax = ReturnType<typeof parse>;

function messages({ problems }: Syntax): readonly string[] {
  return problems.map(({ message }) => message);
}

function commentsOf(text: string, { comments }: Syntax): readonly string[] {
  return comments.map(({ start, end }) => text.slice(start, end).trimEnd());
}

function trailing(text: string): readonly string[] {
  return text.split(/\r?\n/).filter((line) => /[ \t]$/.test(line));
}

function breakOf(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}

function isUniform(text: string, feed = breakOf(text)): boolean {
  return feed === '\n' ? !text.includes('\r') : !/(?<!\r)\n|\r(?!\n)/.test(text);
}

type Placed = readonly [range: { readonly start: number; readonly end: number }, described: string];

/** The scalars that no edit reaches into, as they must stand in the mended text. */
function untouched(root: Node, edits: readonly Edit[]): readonly Placed[] {
  const moved = (offset: number): number =>
    edits.reduce(
      (sum, { start, end, text }) =>
        end <= offset && !(start === offset && end > start) ? sum + text.length - (end - start) : sum,
      offset,
    );
  return scalarsIn(root, moved).filter(([{ start, end }]) =>
    edits.every((edit) => end <= edit.start || edit.end <= start),
  );
}

/** Every scalar with its place, its value and the keys that it stands below. What an alias repeats stands elsewhere. */
function scalarsIn(
  node: Node,
  moved: (offset: number) => number,
  path = '',
  seen = new Set<Node>(),
): readonly Placed[] {
  if (node.kind === 'scalar') {
    const value = node.anchor ? 'an alias' : JSON.stringify(String(node.value));
    return node.start === node.end ? [] : [[node, `${path} ${moved(node.start)} ${value}`.trim()]];
  }
  if (seen.has(node)) return [];
  seen.add(node);
  if (node.kind === 'sequence') return node.items.flatMap((item) => scalarsIn(item, moved, path, seen));
  return node.pairs.flatMap(({ key, value, merged }) => {
    if (merged) return [];
    const below = `${path}/${moved(key.start)}`;
    return [...scalarsIn(key, moved, path, seen), ...(value ? scalarsIn(value, moved, below, seen) : [])];
  });
}
