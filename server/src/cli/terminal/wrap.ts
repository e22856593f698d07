import { cells } from './cells.ts';

/** A code span stays whole, with the punctuation around it. */
const WORD = /(?:`[^`]*`|\S)+/g;

/** Breaks a text into lines of at most so many cells; a word that is longer has a line of its own. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const [word] of text.matchAll(WORD)) {
    const size = cells(word);
    if (line !== '' && used + 1 + size > width) {
      lines.push(line);
      line = '';
      used = 0;
    }
    line += line === '' ? word : ` ${word}`;
    used += line === word ? size : size + 1;
  }
  return line === '' ? lines : [...lines, line];
}
