import type { Range, SyntaxProblem } from './tree.ts';

/** The lines that git puts around the sides of a conflict; the base is there only if git was asked for it. */
const MARKER = /^(?:(<{7}|\|{7}|>{7})(?: .*)?|(={7}))\r?$/gm;

/** A conflict: where its parts begin, each with its marker line. */
interface Conflict {
  readonly opening: Range;
  /** The base, else the other side: all that is not ours. */
  readonly rest: number | undefined;
  readonly hasMiddle: boolean;
}

/**
 * Finds blocks of git's conflict markers. Each is one problem, at its first line; the text that comes back holds our
 * side of each block and white space for the rest, so that every offset stays.
 */
export function withoutConflicts(text: string): { text: string; problems: SyntaxProblem[] } {
  const problems: SyntaxProblem[] = [];
  if (!text.includes('<<<<<<<')) return { text, problems };
  let kept = '';
  let from = 0;
  let open: Conflict | undefined;
  for (const match of text.matchAll(MARKER)) {
    const start = match.index;
    const line = match[0].trimEnd();
    const end = start + line.length;
    const mark = (match[1] ?? match[2])![0];
    if (mark === '<') open = { opening: { start, end }, rest: undefined, hasMiddle: false };
    else if (open === undefined) continue;
    else if (mark === '|') open = { ...open, rest: open.rest ?? start };
    else if (mark === '=') open = { ...open, rest: open.rest ?? start, hasMiddle: true };
    else if (open.hasMiddle && open.rest !== undefined) {
      const { opening, rest } = open;
      problems.push({ ...opening, message: MESSAGE });
      kept += text.slice(from, opening.start) + blank(text.slice(opening.start, opening.end));
      kept += text.slice(opening.end, rest) + blank(text.slice(rest, end));
      from = end;
      open = undefined;
    }
  }
  return { text: kept + text.slice(from), problems };
}

const MESSAGE = 'A merge conflict is not resolved here. Keep one side and remove the marker lines.';

function blank(text: string): string {
  return text.replace(/[^\r\n]/g, ' ');
}
