/** Widths of characters of a sans-serif face, in parts of its size: nothing measures text where pages are made. */
const NARROW = new Set("ijlt.,:;'|!()[]fr I");
const WIDE = new Set('mwMW@%');

/** About how wide a text is, in units of the drawing. */
export function widthOf(text: string, size: number): number {
  let width = 0;
  for (const character of text) {
    if (NARROW.has(character)) width += 0.32;
    else if (WIDE.has(character)) width += 0.86;
    else if (character >= '\u1100') width += 1;
    else width += /\p{Lu}/u.test(character) ? 0.68 : 0.55;
  }
  return width * size;
}

/** Breaks a text into lines of a width; what is beyond the last line is cut, a word that is too long is broken. */
export function wrapped(text: string, size: number, width: number, mostLines: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of wordsOf(text, size, width)) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (widthOf(longer, size) <= width) {
      line = longer;
      continue;
    }
    lines.push(line);
    line = word;
    if (lines.length === mostLines) break;
  }
  if (lines.length < mostLines) return line === '' ? lines : [...lines, line];
  return [...lines.slice(0, -1), `${lines.at(-1)!}…`];
}

/** Longer texts are cut before they are looked at. */
const LONGEST = 400;

function wordsOf(text: string, size: number, width: number): readonly string[] {
  const most = Math.max(1, Math.floor(width / (size * 0.86)));
  return text
    .slice(0, LONGEST)
    .split(/\s+/)
    .filter((word) => word !== '')
    .flatMap((word) => (widthOf(word, size) <= width ? [word] : (word.match(new RegExp(`.{1,${most}}`, 'gsu')) ?? [])));
}
