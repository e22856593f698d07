import { columnIn, isComment } from './lines.ts';
import { startsIn, writtenGap } from './plan.ts';
import type { Plan } from './plan.ts';

/**
 * Keeps comments at the ends of lines below each other where they stand so, with those that go on below on lines of
 * their own. They go with the first of them, as far as the others leave room.
 * @param isFixed whether the line at an index stays as it is
 */
export function keepCommentsAligned(
  text: string,
  plans: readonly Plan[],
  isFixed: (index: number) => boolean,
): readonly Plan[] {
  const result = [...plans];
  for (const { column, rows } of commentColumns(text, plans)) {
    const behind = rows.flatMap((index) => {
      const plan = plans[index]!;
      if (isComment(plan.line)) return [];
      const start = isFixed(index) ? column : startsIn(plan).at(-1)!;
      return [{ index, plan, start, gap: writtenGap(text, plan.line, plan.line.tokens.length - 1).length }];
    });
    const to = behind.reduce((most, { start, gap }) => Math.max(most, start - gap + 1), behind[0]!.start);
    for (const index of rows) result[index] = { ...plans[index]!, column: to };
    for (const { index, plan, start, gap } of behind) {
      const gaps = start === to ? plan.gaps : plan.gaps.with(plan.gaps.length - 1, gap + to - start);
      result[index] = { ...plan, gaps };
    }
  }
  return result;
}

/** Comments on lines below each other that begin at one column; the first stands behind something else. */
interface CommentColumn {
  readonly column: number;
  readonly rows: number[];
}

function commentColumns(text: string, plans: readonly Plan[]): readonly CommentColumn[] {
  const found: CommentColumn[] = [];
  let open: CommentColumn | undefined;
  for (const [index, { line }] of plans.entries()) {
    const comment = line.tokens.at(-1);
    if (comment?.kind !== 'comment') {
      open = undefined;
      continue;
    }
    const column = columnIn(line, comment);
    const isOwnLine = isComment(line);
    if (open?.column === column && !(isOwnLine && startsBelow(plans, index, column))) open.rows.push(index);
    else if (isOwnLine) open = undefined;
    else found.push((open = { column, rows: [index] }));
  }
  return found.filter(({ rows }) => rows.length > 1 && rows.some((index) => isMadeByHand(text, plans[index]!)));
}

/** Comments behind one space each that begin at the same column do so by chance. */
function isMadeByHand(text: string, { line }: Plan): boolean {
  return isComment(line) || writtenGap(text, line, line.tokens.length - 1).length > 1;
}

/** Whether the line below a comment begins at a column, so that the comment is one on what comes there. */
function startsBelow(plans: readonly Plan[], index: number, column: number): boolean {
  const line = plans[index + 1]?.line;
  return line !== undefined && line.tokens.length > 0 && !isComment(line) && line.indent - line.start === column;
}
