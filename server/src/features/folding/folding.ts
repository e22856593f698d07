import type { Document } from '../../language/document.ts';
import type { Mapping, Node, Sequence } from '../../language/syntax/tree.ts';
import { endWithOwn, entriesOf } from '../entries.ts';
import { commentFolds } from './comments.ts';
import type { Fold } from './fold.ts';

export interface FoldOptions {
  /** Whole lines only: a closing bracket on a line of its own stays visible then. */
  readonly linesOnly: boolean;
  /** No more than this many; the outer ones come first. */
  readonly limit: number;
}

/**
 * What can be folded: entries of several lines, lists and mappings in brackets, runs of comments, and what stands
 * between `# region` and `# endregion`. A fold ends with the last line that holds something, before the empty lines
 * that part it from what follows.
 */
export function foldsOf(document: Document, { linesOnly, limit }: FoldOptions): readonly Fold[] {
  // Comments give way to sections where there are too many.
  const levels: Fold[][] = [[], [...commentFolds(document)]];
  if (document.syntax.root) collect(document, document.syntax.root, 0, levels);
  const byLine = new Map<number, Fold>();
  for (const each of levels.flat()) {
    if (each.endLine === each.startLine) continue;
    const fold = linesOnly ? wholeLines(document, each) : each;
    const known = byLine.get(fold.startLine);
    if (fold.endLine > fold.startLine && (!known || known.endLine < fold.endLine)) byLine.set(fold.startLine, fold);
  }
  return apart([...byLine.values()].slice(0, limit).sort((a, b) => a.startLine - b.startLine));
}

/** Ends a fold before the line on which another begins that goes on longer: lines are folded whole. */
function apart(folds: readonly Fold[]): readonly Fold[] {
  const ends = folds.map(({ endLine }) => endLine);
  const open: number[] = [];
  for (const [index, { startLine, endLine }] of folds.entries()) {
    for (let top = open.at(-1); top !== undefined && ends[top]! < endLine; top = open.at(-1)) {
      ends[top] = Math.min(ends[top]!, startLine - 1);
      open.pop();
    }
    open.push(index);
  }
  return folds.flatMap((fold, index) => {
    const endLine = ends[index]!;
    if (endLine === fold.endLine) return [fold];
    const { startLine, kind } = fold;
    return endLine > startLine ? [{ startLine, endLine, kind }] : [];
  });
}

/** @param levels the folds by how deep they are nested */
function collect(document: Document, node: Node, level: number, levels: Fold[][]): void {
  if (node.kind === 'scalar') return;
  const folds = (levels[level] ??= []);
  if (node.flow) folds.push(bracketFold(document, node));
  for (const entry of entriesOf(document, node)) {
    if (!node.flow && !isFlow(entry.value)) {
      const end = endWithOwn(document, entry, false);
      // Most entries stand on one line, which is quickly seen.
      const feed = document.source.getText().indexOf('\n', entry.start);
      if (feed !== -1 && feed < end) folds.push(entryFold(document, entry.start, end));
    }
    if (entry.value) collect(document, entry.value, level + 1, levels);
  }
}

function entryFold({ source }: Document, start: number, end: number): Fold {
  return { startLine: source.positionAt(start).line, endLine: source.positionAt(end).line, kind: undefined };
}

function isFlow(node: Node | undefined): boolean {
  return node !== undefined && node.kind !== 'scalar' && node.flow;
}

function bracketFold({ source }: Document, node: Mapping | Sequence): Fold {
  const start = source.positionAt(node.start + 1);
  const end = source.positionAt(node.end - 1);
  return {
    startLine: start.line,
    startCharacter: start.character,
    endLine: end.line,
    endCharacter: end.character,
    kind: undefined,
  };
}

/** The fold without the line that begins with its closing bracket. */
function wholeLines({ source }: Document, { startLine, endLine, endCharacter, kind }: Fold): Fold {
  const start = { line: endLine, character: 0 };
  const closes =
    endCharacter !== undefined &&
    source.getText({ start, end: { line: endLine, character: endCharacter } }).trim() === '';
  return { startLine, endLine: closes ? endLine - 1 : endLine, kind };
}
