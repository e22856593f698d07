import { oneLine, UNSEEN } from '../../language/forms/one-line.ts';
import { shown } from '../../language/forms/shown.ts';

/** Markdown in which everything that stands in a document is escaped: only {@link prose} and its kind make it. */
export interface Markdown {
  readonly markdown: string;
}

/** Markdown of our own words around values; texts among the values are escaped. */
export function prose(literals: TemplateStringsArray, ...values: readonly (Markdown | string | number)[]): Markdown {
  const parts = literals.map((literal, at) => (at === 0 ? '' : markdownOf(values[at - 1]!)) + literal);
  return { markdown: parts.join('') };
}

/** Markdown from our own data: the descriptions of the schemas, the titles of the catalog. */
export function ours(markdown: string): Markdown {
  return { markdown };
}

/** A name of the document as a code span. */
export function code(text: string): Markdown {
  return { markdown: shown(text) };
}

/** Lines of a document as a code block, which nothing in them can end. */
export function fenced(lines: readonly string[], language: string): Markdown {
  const text = lines.map((line) => line.slice(0, LONGEST).replace(UNSEEN, ' ')).join('\n');
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return { markdown: `${fence}${language}\n${text}\n${fence}` };
}

/** A link; the address is that of a file, or begins as the client says. */
export function link(label: Markdown | string, address: string): Markdown {
  const safe = address.replace(
    /[ \t\r\n()<>"'`\\[\]]/g,
    (one) => `%${one.charCodeAt(0).toString(16).padStart(2, '0')}`,
  );
  return { markdown: `[${markdownOf(label)}](${safe})` };
}

export function joined(parts: readonly Markdown[], between: string): Markdown {
  return { markdown: parts.map(({ markdown }) => markdown).join(between) };
}

/** Short sentences as one paragraph; none of them is no paragraph. */
export function paragraph(sentences: readonly Markdown[]): readonly Markdown[] {
  return sentences.length === 0 ? [] : [joined(sentences, ' ')];
}

/** The most names that a sentence lists. */
const MOST_LISTED = 5;

/** Names as a sentence lists them: "a, b and c", "a, b, c, d, e and 7 more". */
export function listed(names: readonly Markdown[], most = MOST_LISTED): Markdown {
  return listedBy(names, (name) => name, most);
}

/** The same of things that have names; those that are not listed are not named. */
export function listedBy<T>(things: readonly T[], nameOf: (thing: T) => Markdown, most = MOST_LISTED): Markdown {
  const rest = things.length - most;
  const names = things.slice(0, most).map(nameOf);
  const last = rest > 0 ? prose`${rest} more` : names.pop();
  if (!last) return prose``;
  return names.length > 0 ? prose`${joined(names, ', ')} and ${last}` : last;
}

function markdownOf(value: Markdown | string | number): string {
  return typeof value === 'object' ? value.markdown : escaped(String(value));
}

/** The longest text of a document that a hover repeats, in characters; the whole of it stands in the file. */
const LONGEST = 240;

/**
 * A text on one line in which nothing means anything to Markdown (CommonMark, with the bare links of GitHub): no
 * formatting, link, picture or HTML, and no heading or list at its beginning.
 */
function escaped(text: string): string {
  const points = Array.from(oneLine(text.slice(0, 2 * LONGEST)));
  const line = points.length > LONGEST ? `${points.slice(0, LONGEST).join('').trimEnd()}…` : points.join('');
  return line
    .replace(/[\\`*_[\]<>|~@]/g, '\\$&')
    .replace(/&(?=[#a-z])/gi, '\\&')
    .replace(/:(?=\/\/)/g, '\\:')
    .replace(/\bwww(?=\.)/gi, '$&\\')
    .replace(/^[#+=-]/, '\\$&')
    .replace(/^(\d+)([.)])(?=\s|$)/, '$1\\$2');
}
