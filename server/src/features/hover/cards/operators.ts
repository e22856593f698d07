import type { Program, RunbookFacts } from '../../../contracts/program.ts';
import type { HoverContext } from '../context.ts';
import { fileLink } from '../links.ts';
import { joined, listedBy, paragraph, prose } from '../markdown.ts';
import type { Markdown } from '../markdown.ts';

/** In what order runbooks are listed; those with another status come last. */
const STATUSES: readonly (string | undefined)[] = ['active', 'draft', 'retired'];

/**
 * The sentence that says which runbooks operate something, by status.
 * @param isExpected whether an active one is expected, so that its absence is worth a word
 */
export function operatedBy(
  runbooks: readonly RunbookFacts[],
  isExpected: boolean,
  context: HoverContext,
): readonly Markdown[] {
  if (runbooks.length === 0) return isExpected ? [prose`No runbook operates it.`] : [];
  const statuses = new Set([...STATUSES, ...runbooks.map(({ status }) => status)]);
  const groups = [...statuses].flatMap((status) => {
    const group = runbooks.filter((each) => each.status === status);
    if (group.length === 0) return [];
    return [prose`${listedBy(group, (each) => runbookLink(each, context))} (${status ?? 'no status'})`];
  });
  const isActive = runbooks.some(({ status }) => status === 'active');
  return paragraph([
    prose`Operated by ${joined(groups, '; ')}.`,
    ...(isExpected && !isActive ? [prose`None of them is active.`] : []),
  ]);
}

/** Whether every file of the program that may name something is read, so that it can be said what none does. */
export function isWhole(name: string, program: Program | undefined): boolean {
  return program?.unread !== undefined && !program.unread.includes(name);
}

/** The title of a runbook, else its id, as a link to its file. */
export function runbookLink({ title, id, file }: RunbookFacts, context: HoverContext): Markdown {
  return fileLink(context, title ?? id, file);
}
