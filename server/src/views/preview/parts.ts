import type { PreviewSection } from '../../contracts/preview.ts';
import type { Range, Scalar } from '../../language/syntax/tree.ts';
import type { Desk } from './desk.ts';
import { html } from './html.ts';
import type { Html } from './html.ts';
import { inline } from './inline.ts';

/** A section with a heading that leads to its source; undefined where it has nothing to show. */
export function section(
  desk: Desk,
  name: string,
  title: string,
  range: Range | undefined,
  content: Html | undefined,
): PreviewSection | undefined {
  const notes = desk.notes(range);
  if (content === undefined && notes.html === '') return undefined;
  const heading = `${name}-title`;
  const page = html`<section id="${name}" aria-labelledby="${heading}" ${desk.from(range)}>
    <h2 id="${heading}"><a href="#${name}" ${desk.from(range)}>${title}</a></h2>
    ${notes}${content}
  </section>`;
  return { id: name, title, html: page.html };
}

/** A term and what it is, each pair only where there is something. */
export function definitions(pairs: readonly (readonly [term: string, what: Html | undefined])[]): Html | undefined {
  const shown = pairs.filter(([, what]) => what !== undefined && what.html !== '');
  if (shown.length === 0) return undefined;
  return html`<dl>
    ${shown.map(
      ([term, what]) =>
        html`<div>
          <dt>${term}</dt>
          <dd>${what}</dd>
        </div>`,
    )}
  </dl>`;
}

/**
 * A table; the first cell of a row names the row.
 * @param shown whether the caption is to be seen: not where the heading above says the same
 */
export function table(
  caption: string,
  heads: readonly string[],
  rows: readonly Row[],
  shown: 'shown' | 'hidden' = 'hidden',
): Html | undefined {
  if (rows.length === 0) return undefined;
  return html`<div class="wide" tabindex="0" role="group" aria-label="${caption}">
    <table>
      <caption>
        <span class="${shown}">${caption}</span>
      </caption>
      <thead>
        <tr>
          ${heads.map((head) => html`<th scope="col">${head}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ({ attributes, cells: [first, ...others] }) =>
            html`<tr${attributes}><th scope="row">${first}</th>${others.map((cell) => html`<td>${cell}</td>`)}</tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

export interface Row {
  readonly attributes?: Html | undefined;
  readonly cells: readonly Html[];
}

/** A list of texts; undefined where there is none. */
export function list(scalars: readonly Scalar[], desk: Desk): Html | undefined {
  if (scalars.length === 0) return undefined;
  return html`<ul>
    ${scalars.map((scalar) => html`<li${desk.from(scalar)}>${inline(scalar)}</li>`)}
  </ul>`;
}

/** A text, or nothing. */
export function text(scalar: Scalar | undefined): Html | undefined {
  return scalar && inline(scalar);
}

/** Pieces in a row with commas between them; undefined where there are none. */
export function commas(pieces: readonly Html[]): Html | undefined {
  if (pieces.length === 0) return undefined;
  return html`${pieces.map((piece, at) => html`${at > 0 && ', '}${piece}`)}`;
}

/** The range that a key and its value take up; undefined where the key is not written. */
export function rangeOf(nodes: readonly (Range | undefined)[]): Range | undefined {
  const there = nodes.filter((node) => node !== undefined);
  if (there.length === 0) return undefined;
  return { start: Math.min(...there.map(({ start }) => start)), end: Math.max(...there.map(({ end }) => end)) };
}
