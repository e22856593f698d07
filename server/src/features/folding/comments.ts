import type { Document } from '../../language/document.ts';
import type { Fold } from './fold.ts';

/** The folds of comments below each other, and of regions that comments mark. */
export function commentFolds(document: Document): readonly Fold[] {
  const folds: Fold[] = [];
  const regions: number[] = [];
  let run: Run | undefined;
  for (const { line, column, text } of commentLines(document)) {
    const mark = /^#\s*(region|endregion)\b/.exec(text)?.[1];
    const goesOn = mark === undefined && run && run.last === line - 1 && run.column === column;
    if (run && goesOn) {
      run.last = line;
      continue;
    }
    if (run) folds.push(foldOf(run));
    run = mark === undefined ? { first: line, last: line, column } : undefined;
    if (mark === 'region') regions.push(line);
    const start = mark === 'endregion' ? regions.pop() : undefined;
    if (start !== undefined) folds.push({ startLine: start, endLine: line, kind: 'region' });
  }
  return run ? [...folds, foldOf(run)] : folds;
}

/** Comments on lines below each other, all at one column: they belong to the same entry. */
interface Run {
  readonly first: number;
  last: number;
  readonly column: number;
}

function foldOf({ first, last }: Run): Fold {
  return { startLine: first, endLine: last, kind: 'comment' };
}

interface CommentLine {
  readonly line: number;
  readonly column: number;
  readonly text: string;
}

/** The comments that have lines of their own. */
function commentLines({ source, syntax }: Document): readonly CommentLine[] {
  const text = source.getText();
  return syntax.comments.flatMap(({ start, end }) => {
    const { line, character } = source.positionAt(start);
    const before = text.slice(start - character, start);
    return /^[\s\ufeff]*$/.test(before) ? [{ line, column: character, text: text.slice(start, end) }] : [];
  });
}
