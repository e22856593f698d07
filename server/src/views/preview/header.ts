import type { PreviewSection } from '../../contracts/preview.ts';
import type { Scalar } from '../../language/syntax/tree.ts';
import { daysBetween } from '../../language/forms/date.ts';
import type { Range } from '../../language/syntax/tree.ts';
import { reviewDue } from '../../semantics/review.ts';
import type { Review } from '../../semantics/review.ts';
import type { Desk } from './desk.ts';
import { html } from './html.ts';
import type { Html } from './html.ts';
import { inline } from './inline.ts';
import { definitions } from './parts.ts';

export interface Heading {
  /** "Runbook", "Run record", ... */
  readonly kind: string;
  readonly title: Scalar | undefined;
  /** Stands for the title where there is none. */
  readonly instead: string;
  readonly status: Scalar | undefined;
  readonly facts: readonly (readonly [term: string, what: Html | undefined])[];
  /** Whose findings are shown here. */
  readonly ranges: readonly Range[];
}

/** The head of a page: what it is, in which state, and the facts that an auditor looks for first. */
export function header(desk: Desk, { kind, title, instead, status, facts, ranges }: Heading): PreviewSection {
  const name = title?.text.trim() || instead;
  const shown = html`<section id="header" aria-labelledby="page-title" ${desk.from(title)}>
    <p class="kind">
      ${kind}${status && html` <span class="pill ${pillOf(status.text)}" ${desk.from(status)}>${status.text}</span>`}
    </p>
    <h1 id="page-title" ${desk.from(title)}>${inline(name)}</h1>
    ${definitions(facts)}${ranges.map((range) => desk.notes(range))}
  </section>`;
  return { id: 'header', title: undefined, html: shown.html };
}

const PILLS = new Set(['draft', 'active', 'retired', 'open', 'closed']);

function pillOf(status: string): string {
  return PILLS.has(status) ? status : 'unknown';
}

/** When it was reviewed and when it will be, in words. */
export function reviewState(review: Review | undefined, desk: Desk): Html | undefined {
  if (!review) return undefined;
  const due = reviewDue(review);
  const last = review.last && html`reviewed ${review.last.text}`;
  if (due === undefined) return html`<span${desk.from(review.node)}>${last ?? 'no date of a review'}</span>`;
  const days = daysBetween(desk.today, due);
  const next =
    days < 0
      ? html`<strong class="overdue">review overdue by ${-days} ${days === -1 ? 'day' : 'days'}</strong>`
      : html`next due ${due}`;
  return html`<span${desk.from(review.node)}>${last}, ${next}</span>`;
}
