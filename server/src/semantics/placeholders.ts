/** A part of a text that still waits for the author. */
export interface Placeholder {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** `<...>` of a template, a word such as `TODO`, or filler text. */
  readonly kind: 'template' | 'word' | 'filler';
}

const MARKS = /<([^<>\n]{1,80})>|(?<![\w#-])(?:TODO|TBD|FIXME)(?![\w]|-\d)|\b(lorem ipsum)\b/gi;
const WORDS: ReadonlySet<string> = new Set(['TODO', 'TBD', 'FIXME']);

/**
 * The placeholders in a text of inline Markdown. Links, code spans, HTML and comparisons are none.
 * @param names of parameters by {@link parameterName}; those may stand in angle brackets
 */
export function placeholdersIn(text: string, names: ReadonlySet<string>): readonly Placeholder[] {
  if (!MIGHT.test(text)) return [];
  const prose = withoutCode(text);
  return [...prose.matchAll(MARKS)].flatMap((match): Placeholder | [] => {
    const [whole, inner, filler] = match;
    const start = match.index;
    const found = { text: whole, start, end: start + whole.length };
    if (inner !== undefined)
      return isTemplate(prose, inner, start) && !names.has(parameterName(inner)) ? { ...found, kind: 'template' } : [];
    if (filler !== undefined) return { ...found, kind: 'filler' };
    // In lower case, "todo" is a word like others.
    return WORDS.has(whole) ? { ...found, kind: 'word' } : [];
  });
}

/** One form of a parameter's name, however a text writes it: `USER_ID` for `<user id>`. */
export function parameterName(text: string): string {
  return text
    .trim()
    .toUpperCase()
    .replace(/[\s-]+/g, '_');
}

/** What a text without any placeholder lacks. */
const MIGHT = /<|TODO|TBD|FIXME|lorem/i;

const LINK = /^(?:[a-z][a-z0-9+.-]{1,31}:\S*$|[^\s@]+@[^\s@]+$)/i;
const HTML =
  /^(?:\/|!--)|^(?:a|b|br|code|del|details|em|hr|i|img|ins|kbd|mark|small|strong|sub|summary|sup|u)(?:\s+[a-z-]+=.*|\s*\/)?$/i;

function isTemplate(text: string, inner: string, start: number): boolean {
  const before = text[start - 1] ?? ' ';
  const behind = text[start + inner.length + 2] ?? ' ';
  if (!/\p{L}/u.test(inner) || LINK.test(inner) || HTML.test(inner)) return false;
  // An escaped bracket, and the target of a link: `[text](<target>)`.
  if (before === '\\' || (before === '(' && text[start - 2] === ']')) return false;
  // "fewer than" and "more than": `a < b and c > d`, `<5 or >10`, `a<b and c>d`; and arrows, `<- a ->`.
  if (/^[\s=\-\d]|[\s=-]$/.test(inner)) return false;
  return !/[\d=]/.test(behind) && !(/\w/.test(before) && /\w/.test(behind));
}

/** The text with spaces in place of its code spans, as CommonMark delimits them: by runs of as many backticks. */
function withoutCode(text: string): string {
  if (!text.includes('`')) return text;
  const runs = [...text.matchAll(/`+/g)];
  /** For each run, the next one of the same length. */
  const closing = new Map<number, number>();
  const last = new Map<number, number>();
  for (let at = runs.length - 1; at >= 0; at -= 1) {
    const { length } = runs[at]![0];
    const next = last.get(length);
    if (next !== undefined) closing.set(at, next);
    last.set(length, at);
  }
  let prose = '';
  let from = 0;
  for (let at = 0; at < runs.length; at += 1) {
    const close = closing.get(at);
    if (close === undefined) continue;
    const end = runs[close]!.index + runs[close]![0].length;
    prose += text.slice(from, runs[at]!.index) + ' '.repeat(end - runs[at]!.index);
    from = end;
    at = close;
  }
  return prose + text.slice(from);
}
