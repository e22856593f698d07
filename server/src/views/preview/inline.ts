import type { Scalar } from '../../language/syntax/tree.ts';
import { html } from './html.ts';
import type { Html } from './html.ts';

/** Longer texts are cut on the page: nobody reads on, and a page has to stay one. */
const LONGEST = 4000;

const INLINE =
  /`([^`]+)`|\*\*([^*]+)\*\*|\*([^*\s][^*]*)\*|\[([^\][]+)\]\((https:\/\/[^\s()<>"]+)\)|(https:\/\/[^\s()<>"']+)/g;

/** A text of the document with its inline Markdown: code, emphasis and links to https addresses; all else is text. */
export function inline(scalar: Scalar | string | undefined): Html {
  const text = scalar === undefined ? '' : typeof scalar === 'string' ? scalar : scalar.text.trim();
  const shown = text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
  const parts: Html[] = [];
  let at = 0;
  for (const match of shown.matchAll(INLINE)) {
    const [whole, code, strong, emphasis, label, target, address] = match;
    parts.push(html`${shown.slice(at, match.index)}`);
    if (code !== undefined) parts.push(html`<code>${code}</code>`);
    else if (strong !== undefined) parts.push(html`<strong>${strong}</strong>`);
    else if (emphasis !== undefined) parts.push(html`<em>${emphasis}</em>`);
    else parts.push(link(target ?? address!, label ?? address!));
    at = match.index + whole.length;
  }
  return html`${parts}${shown.slice(at)}`;
}

/** A link to an https address; any other address stays text. */
export function link(address: string, label: string): Html {
  return /^https:\/\/[^\s"'<>]+$/.test(address)
    ? html`<a href="${address}" rel="noreferrer">${label}</a>`
    : html`${label}`;
}
