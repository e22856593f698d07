/** A list written inside of a text. */
export interface TextList {
  /** What stands before the first item; empty where nothing does. */
  readonly leadIn: string;
  readonly items: readonly string[];
}

/** `- `, `* `, `1. `, `(2) `, `a) `, `Step 3: ` at the beginning of a line. */
const MARK = /^([ \t]*)(?:[-*+\u2022]|\(?\d{1,3}[.)]|\(?[a-z][.)]|step \d{1,3}[.:)])[ \t]+(?:\[[ x]\][ \t]+)?(?=\S)/i;

/** `1. ` or `2) ` inside of a line. */
const NUMBER = /(?:^|\s)\(?(\d{1,3})[.)]\s+(?=\S)/g;

/** The list in a text: at least two lines with the mark of a list, or numbers that count up from 1 inside of a line. */
export function textList(text: string): TextList | undefined {
  return linesOf(text) ?? numbersOf(text);
}

/** A line without a mark goes on with the item above; so does a deeper one with a mark, as its part. */
function linesOf(text: string): TextList | undefined {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const marks = lines.map((line) => MARK.exec(line));
  const least = marks.reduce((least, mark) => Math.min(least, mark?.[1]!.length ?? Infinity), Infinity);
  const leadIn: string[] = [];
  const items: string[] = [];
  for (const [index, line] of lines.entries()) {
    const mark = marks[index];
    const content = line.slice(mark?.[0].length ?? 0).trim();
    const last = items.at(-1);
    if (mark && mark[1]!.length === least) items.push(content);
    else if (last === undefined) leadIn.push(content);
    else items[items.length - 1] = `${last}${mark && !/[:;,.]$/.test(last) ? ';' : ''} ${content}`;
  }
  return items.length < 2 ? undefined : { leadIn: leadIn.join(' '), items };
}

function numbersOf(text: string): TextList | undefined {
  const cuts: { readonly start: number; readonly end: number }[] = [];
  for (const { 0: mark, 1: number, index } of text.matchAll(NUMBER))
    if (Number(number) === cuts.length + 1) cuts.push({ start: index, end: index + mark.length });
  const leadIn = text.slice(0, cuts[0]?.start).trim();
  // "See section 1. Then go to 2. Stop there" counts nothing.
  if (cuts.length < 2 || (leadIn !== '' && !leadIn.endsWith(':'))) return undefined;
  return { leadIn, items: cuts.map(({ end }, index) => text.slice(end, cuts[index + 1]?.start).trim()) };
}
