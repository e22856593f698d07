import type { Paint } from './paint.ts';
import { paintCode } from './paint.ts';

/** Markdown for a terminal: the text stays as it is, and its parts can be told apart. */
export function paintMarkdown(text: string, paint: Paint): string {
  let fenced = false;
  const lines = text
    .trimEnd()
    .split('\n')
    .map((line) => {
      if (line.startsWith('```')) {
        fenced = !fenced;
        return paint.faint(line);
      }
      if (fenced) return paint.code(line);
      if (line.startsWith('#')) return paint.strong(line);
      if (/^\*[^*]+\*$/.test(line)) return paint.faint(line);
      return paintCode(line, paint);
    });
  return `${lines.join('\n')}\n`;
}
