import type { PreviewPage } from '../../../server/src/protocol/requests.ts';
import { keepHarmless } from './harmless.ts';

const drawn = new Map<string, string>();

/** Puts a page into its place: sections that are as they were stay, with the focus and what is selected in them. */
export function draw(main: Element, { banner, sections }: PreviewPage, note: string | undefined): void {
  const focused = focusPath();
  const banners = [banner, note].filter((text) => text !== undefined).map(bannerOf);
  const nodes = sections.map(({ id, html }) => {
    const known = main.querySelector(`:scope > section[id="${CSS.escape(id)}"]`);
    if (known && drawn.get(id) === html) return known;
    drawn.set(id, html);
    return sectionOf(html);
  });
  const [head, ...others] = nodes;
  const contents = contentsOf(sections.flatMap(({ id, title }) => (title === undefined ? [] : [{ id, title }])));
  const wanted = [...banners, ...(head ? [head] : []), contents, ...others];
  for (const child of [...main.children]) if (!wanted.includes(child)) child.remove();
  for (const [at, node] of wanted.entries())
    if (main.children[at] !== node) main.insertBefore(node, main.children[at] ?? null);
  if (focused && document.activeElement === document.body)
    main.querySelector<HTMLElement>(focused)?.focus({ preventScroll: true });
}

function sectionOf(html: string): Element {
  const parsed = new DOMParser().parseFromString(html, 'text/html').body.firstElementChild;
  const section = document.importNode(keepHarmless(parsed ?? document.createElement('section')), true);
  for (const finding of section.querySelectorAll('.finding')) finding.append(actionsOf(finding));
  return section;
}

/** What can be done about a finding. */
function actionsOf(finding: Element): Element {
  const actions = document.createElement('span');
  actions.className = 'actions';
  const names = [...(finding.hasAttribute('data-fixable') ? ['Fix'] : []), 'Explain'];
  for (const name of names) {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = name;
    button.dataset.action = name.toLowerCase();
    button.setAttribute('aria-label', `${name}: ${finding.getAttribute('data-rule') ?? ''}`);
    actions.append(button);
  }
  return actions;
}

function bannerOf(text: string): Element {
  const banner = document.createElement('p');
  banner.className = 'banner';
  banner.setAttribute('role', 'status');
  banner.textContent = text;
  return banner;
}

function contentsOf(titles: readonly { readonly id: string; readonly title: string }[]): Element {
  const nav = document.createElement('nav');
  nav.className = 'contents';
  nav.setAttribute('aria-label', 'Contents');
  const list = document.createElement('ul');
  for (const { id, title } of titles) {
    const link = document.createElement('a');
    link.href = `#${id}`;
    link.textContent = title;
    const item = document.createElement('li');
    item.append(link);
    list.append(item);
  }
  nav.append(list);
  return nav;
}

/** How to find again what has the focus, after its section is drawn anew. */
function focusPath(): string | undefined {
  const focused = document.activeElement;
  const section = focused?.closest('section[id]');
  if (!focused || !section) return undefined;
  const within = `section[id="${CSS.escape(section.id)}"]`;
  const href = focused.getAttribute('href');
  return href === null ? undefined : `${within} ${focused.localName}[href="${CSS.escape(href)}"]`;
}
