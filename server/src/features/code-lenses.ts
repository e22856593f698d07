import type { FeatureContext } from '../contracts/feature-context.ts';
import type { Place } from '../contracts/finding.ts';
import type { Program } from '../contracts/program.ts';
import { isKind } from '../language/document.ts';
import { daysBetween } from '../language/forms/date.ts';
import type { CalendarDate } from '../language/forms/date.ts';
import type { Item } from '../language/model/read.ts';
import type { Range } from '../language/syntax/tree.ts';
import { reviewDue } from '../semantics/review.ts';
import type { Review } from '../semantics/review.ts';

/** A line of its own above a line of a document. */
export type CodeLens = { readonly range: Range } & (
  | { readonly about: 'review' | 'runs'; readonly title: string; readonly places: readonly Place[] }
  /** How often the name at an offset is referred to: counted when it comes into view. */
  | { readonly about: 'references'; readonly offset: number }
);

/** Above the first line of a runbook or playbook how it is doing; above the definitions of soc2.yaml who refers to them. */
export function codeLenses(context: FeatureContext): readonly CodeLens[] {
  const { document, today } = context;
  if (isKind(document, 'program') && document.model) {
    const { controls, systems, roles } = document.model;
    return [controls, systems, roles].flatMap((items) => definitions(items));
  }
  if (isKind(document, 'runbook') && document.model) {
    const { runbook, place, review, status } = document.model;
    const id = runbook?.text;
    return [
      ...(context.program && id !== undefined ? runsLens(id, place, context.program, context) : []),
      ...(status?.text === 'retired' ? [] : reviewLens(review, place, today)),
      ...(runbook ? [{ about: 'references', range: place, offset: runbook.start } as const] : []),
    ];
  }
  return isKind(document, 'playbook') && document.model
    ? reviewLens(document.model.review, document.model.place, today)
    : [];
}

function definitions(items: ReadonlyMap<string, Item>): readonly CodeLens[] {
  return [...items.values()].map(({ place }) => ({ about: 'references', range: place, offset: place.start }));
}

function runsLens(id: string, range: Range, program: Program, { locate }: FeatureContext): readonly CodeLens[] {
  const runs = program.runs.get(id) ?? [];
  const places = runs.flatMap(({ file }) => locate(file, 'document') ?? []);
  return [{ about: 'runs', range, places, title: counted(runs.length, 'run') }];
}

function reviewLens(review: Review | undefined, range: Range, today: CalendarDate): readonly CodeLens[] {
  const due = review && reviewDue(review);
  if (due === undefined) return [];
  const days = daysBetween(today, due);
  const title = days < 0 ? `Review overdue by ${counted(-days, 'day')}` : `Next review ${days === 0 ? 'today' : due}`;
  return [{ about: 'review', range, places: [], title }];
}

/** "1 run", "3 runs", "no runs" */
export function counted(count: number, what: string): string {
  return `${count === 0 ? 'no' : count} ${what}${count === 1 ? '' : 's'}`;
}
