import type { FeatureContext } from '../../contracts/feature-context.ts';
import type { Finding } from '../../contracts/finding.ts';
import type { Runbook } from '../../language/model/runbook.ts';
import { isKind } from '../../language/document.ts';
import type { Document } from '../../language/document.ts';
import type { Range } from '../../language/syntax/tree.ts';
import { html } from './html.ts';
import { inline } from './inline.ts';
import type { Html } from './html.ts';

/** What the parts of a page have at hand while it is made. */
export interface Desk extends FeatureContext {
  /** The attributes that tie an element to its source. */
  from(range: Range | undefined): Html;
  /** The findings that begin in a range and were not shown yet, each to be shown once. */
  notes(range: Range | undefined): Html;
  /** The id of the element that shows something: its own, whatever else has the same name. */
  elementOf(shown: object, name: string): string;
  /** The id of the first element with a name; undefined where there is none. */
  idOf(name: string): string | undefined;
}

export function createDesk(context: FeatureContext, findings: readonly Finding[]): Desk {
  const left = new Set(findings);
  const used = new Set(RESERVED);
  const given = new Map<string, string>();
  const elements = new Map<object, string>();

  return {
    ...context,
    from: (range) => (range ? html` data-start="${range.start}" data-end="${range.end}"` : html``),
    notes(range) {
      if (!range) return html``;
      const own = [...left].filter(
        ({ range: { start } }) => range.start <= start && start < Math.max(range.end, range.start + 1),
      );
      for (const finding of own) left.delete(finding);
      return own.length === 0 ? html`` : noteList(own);
    },
    elementOf(shown, name) {
      const known = elements.get(shown);
      if (known !== undefined) return known;
      const base = name
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '-')
        .slice(0, LONGEST_ID);
      let id = base;
      for (let count = 2; used.has(id); count += 1) id = `${base}-${count}`;
      used.add(id);
      elements.set(shown, id);
      if (!given.has(name)) given.set(name, id);
      return id;
    },
    idOf: (name) => given.get(name),
  };
}

/** The ids of the page's own elements that look like names of a document: nothing from there may take them. */
const RESERVED = ['header', 'flow', 'arrow', 'scope', 'triggers', 'severity', 'raci', 'steps', 'evidence'];

/** Long enough to tell elements apart. */
const LONGEST_ID = 60;

const SEVERITY_WORDS: Readonly<Record<Finding['severity'], string>> = {
  error: 'Error',
  warning: 'Warning',
  information: 'Note',
  hint: 'Hint',
};

function noteList(findings: readonly Finding[]): Html {
  return html`<ul class="findings">
    ${findings.map(
      ({ rule, severity, message, range, fixable }) =>
        html`<li
          class="finding ${severity}"
          data-rule="${rule}"
          data-start="${range.start}"
          data-end="${range.end}"
          ${fixable && html` data-fixable="true"`}
        >
          <strong>${SEVERITY_WORDS[severity]}</strong> ${inline(message)} <span class="rule">${rule}</span>
        </li>`,
    )}
  </ul>`;
}

/** The runbook of a page; undefined for other kinds and for a text without content. */
export function runbookOf(document: Document): Runbook | undefined {
  return isKind(document, 'runbook') ? document.model : undefined;
}
