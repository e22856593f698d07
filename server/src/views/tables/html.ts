import { html } from '../preview/html.ts';
import type { Html } from '../preview/html.ts';
import type { Cell, Table, Tables } from './tables.ts';

/** All tables as a page of their own, to keep, to send or to print: it loads nothing and runs nothing. */
export function tablesAsHtml({ title, facts, tables }: Tables): string {
  return `${
    html`<!doctype html>
      <html lang="en">
        <head>
          <meta charset="utf-8" />
          <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <title>${title}</title>
          ${{ html: `<style>${CSS}</style>` }}
        </head>
        <body>
          <main>
            <h1>${title}</h1>
            ${facts.map((fact) => html`<p>${fact}</p> `)}${tables.map(section)}
          </main>
        </body>
      </html>`.html
  }\n`;
}

function section({ title, columns, rows }: Table, at: number): Html {
  const id = `table-${at + 1}`;
  if (rows.length === 0)
    return html`<h2 id="${id}">${title}</h2>
      <p>None.</p> `;
  return html`<h2 id="${id}">${title}</h2>
    <div class="wide" role="region" aria-labelledby="${id}" tabindex="0">
      <table aria-labelledby="${id}">
        <thead>
          <tr>
            ${columns.map((column) => html`<th scope="col">${column.title}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            ([first, ...others]) =>
              html`<tr>
                <th scope="row">${content(first)}</th>
                ${others.map(data)}
              </tr> `,
          )}
        </tbody>
      </table>
    </div> `;
}

function data(cell: Cell): Html {
  return html`<td>${content(cell)}</td>`;
}

function content(cell: Cell | undefined): Html {
  if (cell === undefined || typeof cell === 'string') return html`${cell}`;
  return html`<a href="${cell.href}">${cell.text}</a>`;
}

const CSS = `
body { margin: 2rem; font: 0.875rem/1.45 system-ui, sans-serif; color: #1b1b1f; background: #fff; }
h1 { font-size: 1.5rem; } h2 { margin-top: 2rem; font-size: 1.125rem; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; }
th, td { padding: 0.3rem 0.5rem; border: 1px solid #8a8a94; text-align: left; vertical-align: top; overflow-wrap: anywhere; min-width: 3.5rem; }
thead th { background: #ececf1; } tbody th { font-weight: 600; }
a { color: #0b57a4; }
@media print {
  @page { size: landscape; margin: 12mm; }
  body { margin: 0; font-size: 8pt; } .wide { overflow: visible; }
  thead { display: table-header-group; } tr { break-inside: avoid; } a { color: inherit; }
}
`;
