import type { SyntaxProblem } from './tree.ts';

const BLOCK = /^<{7}(?: .*)?$[^]*?^={7}$[^]*?^>{7}(?: .*)?$/gm;

/**
 * Finds blocks of git's conflict markers. Each is one problem, at its first line; the text that comes back holds our
 * side of each block and white space for the rest, so that every offset stays.
 */
export function withoutConflicts(text: string): { text: string; problems: SyntaxProblem[] } {
  const problems: SyntaxProblem[] = [];
  if (!text.includes('<<<<<<<')) return { text, problems };
  const kept = text.replace(BLOCK, (block, start: number) => {
    const firstLine = block.slice(0, block.search(/\r?\n/));
    problems.push({
      start,
      end: start + firstLine.length,
      message: 'A merge conflict is not resolved here. Keep one side and remove the marker lines.',
    });
    const middle = block.search(/^={7}$/m);
    return blank(firstLine) + block.slice(firstLine.length, middle) + blank(block.slice(middle));
  });
  return { text: kept, problems };
}

function blank(text: string): string {
  return text.replace(/[^\r\n]/g, ' ');
}
