import type { Edit } from '../../contracts/finding.ts';

/** Makes a stretch of white space a number of spaces; nothing where it is that already. Takes out or adds no more than it must. */
export function respace(text: string, start: number, end: number, width: number): readonly Edit[] {
  for (let at = start; at < end; at += 1) if (text[at] !== ' ') return [{ start, end, text: ' '.repeat(width) }];
  const more = width - (end - start);
  if (more === 0) return [];
  return more > 0 ? [{ start, end: start, text: ' '.repeat(more) }] : [{ start, end: start - more, text: '' }];
}

/** Where the spaces and tabs at the end of a stretch of text begin. */
export function trailingSpace(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && (text[at - 1] === ' ' || text[at - 1] === '\t')) at -= 1;
  return at;
}
