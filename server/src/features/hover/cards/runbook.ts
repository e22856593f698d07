import type { RunbookFacts } from '../../../contracts/program.ts';
import { isKind } from '../../../language/document.ts';
import { named } from '../card.ts';
import type { Card } from '../card.ts';
import type { HoverContext } from '../context.ts';
import { fileLink } from '../links.ts';
import { code, listed, paragraph, prose } from '../markdown.ts';
import type { Markdown } from '../markdown.ts';
import { roleNames } from '../names.ts';
import { isWhole } from './operators.ts';

/** How many criteria and controls of a runbook are named. */
const MOST_MAPPED = 12;

/** A runbook of the program: where it stands, who owns it, and what it operates. */
export async function runbookCard(id: string, context: HoverContext): Promise<Card | undefined> {
  const [runbook, ...others] = context.program?.runbooks.get(id) ?? [];
  if (!runbook) return undefined;
  if (others.length > 0) return severalCard(id, [runbook, ...others], context);
  const document = await context.read(runbook.file);
  const model = document && isKind(document, 'runbook') ? document.model : undefined;
  return {
    name: named(runbook.title, id),
    facts: [
      prose`Runbook`,
      ...(runbook.status === undefined ? [] : [prose`${runbook.status}`]),
      ...(runbook.version === undefined ? [] : [prose`version ${runbook.version}`]),
      ...(model?.owner ? [prose`owned by ${roleNames([model.owner], model, context)}`] : []),
    ],
    sentences: [
      ...(model?.purpose ? [prose`${model.purpose.text}`] : []),
      ...operates(runbook),
      ...record(runbook, context),
    ],
  };
}

function severalCard(id: string, runbooks: readonly RunbookFacts[], context: HoverContext): Card {
  const files = runbooks.map(({ file, title }) => fileLink(context, title ?? id, file));
  return {
    name: named(undefined, id),
    facts: [prose`Runbook`],
    sentences: [prose`Several files have this id: ${listed(files)}.`],
  };
}

function operates({ criteria, controls }: RunbookFacts): readonly Markdown[] {
  const mapped = [...criteria, ...controls].map((each) => prose`${each}`);
  return mapped.length === 0 ? [] : [prose`Operates ${listed(mapped, MOST_MAPPED)}.`];
}

function record(runbook: RunbookFacts, context: HoverContext): readonly Markdown[] {
  const { id, file, replacedBy } = runbook;
  const runs = context.program?.runs.get(id)?.length ?? 0;
  return paragraph([
    ...(runs > 0 ? [prose`${runs === 1 ? 'One run is' : `${runs} runs are`} on record.`] : []),
    ...(runs === 0 && isWhole(id, context.program) ? [prose`No run is on record.`] : []),
    ...(replacedBy === undefined ? [] : [prose`It was replaced by ${code(replacedBy)}.`]),
    ...(file === context.document.uri ? [] : [prose`${fileLink(context, 'Open the runbook', file)}.`]),
  ]);
}
