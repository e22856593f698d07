/** Runs in the page of a preview panel: draws what it is sent, and says what its reader does. */
import type { FromPage, ToPage } from '../preview/messages.ts';
import { draw } from './draw.ts';
import { elementAt, elementAtTop, elementBefore, rangeOf } from './places.ts';

declare function acquireVsCodeApi(): {
  postMessage(message: FromPage): void;
  /** What the panel is given back after a reload of the window. */
  setState(state: { readonly uri: string }): void;
};

/** For how long after a movement that came from the editor the page's own scrolling says nothing, in milliseconds. */
const QUIET = 400;

const vscode = acquireVsCodeApi();
const main = document.querySelector('main')!;
let movedAt = 0;

window.addEventListener('message', ({ data }: MessageEvent<ToPage>) => {
  if (data.type === 'page') {
    vscode.setState({ uri: data.uri });
    draw(main, data.page, data.note);
  }
  if (data.type === 'select') select(data.offset);
  if (data.type === 'scroll') {
    movedAt = performance.now();
    elementBefore(main, data.offset)?.scrollIntoView({ block: 'start', behavior: 'auto' });
  }
});

let frame = 0;
window.addEventListener(
  'scroll',
  () => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => {
      if (performance.now() - movedAt < QUIET) return;
      const top = elementAtTop(main);
      if (top) vscode.postMessage({ type: 'scrolled', offset: rangeOf(top)[0] });
    });
  },
  { passive: true },
);

document.addEventListener('click', (event) => {
  const target = event.target instanceof Element ? event.target : undefined;
  const message = target && messageOf(target);
  if (!message) return;
  event.preventDefault();
  vscode.postMessage(message);
});

/** What a click means; links within the page lead to their place, and to the source where they stand for something. */
function messageOf(target: Element): FromPage | undefined {
  const finding = target.closest('[data-rule]');
  const rule = finding?.getAttribute('data-rule') ?? '';
  const action = target.closest('button')?.dataset.action;
  if (finding && action === 'explain') return { type: 'explain', rule };
  if (finding && action === 'fix') return { type: 'fix', rule, offset: rangeOf(finding)[0] };
  const runbook = target.closest('[data-runbook]')?.getAttribute('data-runbook');
  if (runbook) return { type: 'runbook', id: runbook };
  const link = target.closest('a');
  const address = link?.getAttribute('href') ?? '';
  if (address.startsWith('https:')) return { type: 'link', address };
  if (link && !link.hasAttribute('data-start')) return undefined;
  const source = target.closest('[data-start]');
  return source && window.getSelection()?.isCollapsed !== false
    ? { type: 'go', offset: rangeOf(source)[0] }
    : undefined;
}

function select(offset: number): void {
  for (const element of main.querySelectorAll('.selected')) element.classList.remove('selected');
  const element = elementAt(main, offset);
  // A whole section is no selection.
  if (element && element.localName !== 'section') element.classList.add('selected');
}

vscode.postMessage({ type: 'ready' });
