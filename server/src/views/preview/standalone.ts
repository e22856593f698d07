import type { PreviewPage, PreviewSection } from '../../contracts/preview.ts';
import { html } from './html.ts';
import type { Html } from './html.ts';
import { previewCss, standaloneCss } from './style.ts';

/** A page as a file of its own, to keep, to send or to print: it loads nothing and runs nothing. */
export function standalonePage(page: PreviewPage): string {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${page.title}</title>
        ${{ html: `<style>${standaloneCss}${previewCss}</style>` }}
      </head>
      <body>
        <main class="soc2-page">${pageBody(page)}</main>
      </body>
    </html> `.html;
}

/** What stands in the page: the banner, the head, the contents and the sections. */
function pageBody({ banner, sections }: PreviewPage): Html {
  const [head, ...others] = sections.map(({ html: text }): Html => ({ html: text }));
  return html`${banner !== undefined && html`<p class="banner" role="status">${banner}</p>`}${head}
  ${contents(sections)} ${others}`;
}

function contents(sections: readonly PreviewSection[]): Html {
  const titled = sections.filter(({ title }) => title !== undefined);
  if (titled.length < 3) return html``;
  return html`<nav class="contents" aria-label="Contents">
    <ul>
      ${titled.map(({ id, title }) => html`<li><a href="#${id}">${title}</a></li>`)}
    </ul>
  </nav>`;
}
