import { isKind } from '../../../language/document.ts';
import { isVersion } from '../../../language/forms/names.ts';
import type { Card } from '../card.ts';
import type { HoverContext } from '../context.ts';
import { prose } from '../markdown.ts';
import type { Markdown } from '../markdown.ts';
import { runbookLink } from './operators.ts';

/** A version; in a run, held against the one that the runbook has today. */
export function versionCard(text: string, context: HoverContext): Card | undefined {
  if (!isVersion(text)) return undefined;
  return {
    name: prose`**${text}**`,
    facts: [prose`Version`],
    sentences: followed(text, context),
  };
}

function followed(version: string, context: HoverContext): readonly Markdown[] {
  const { document, program } = context;
  if (!isKind(document, 'run')) return [prose`Raised with every change of the text other than to its comments.`];
  const [runbook, ...others] = program?.runbooks.get(document.model?.runbook?.text ?? '') ?? [];
  if (!runbook || others.length > 0 || runbook.version === undefined) return [prose`The version that was followed.`];
  const name = runbookLink(runbook, context);
  return runbook.version === version
    ? [prose`The version that was followed, and that ${name} still has.`]
    : [prose`The version that was followed. ${name} is at ${runbook.version} today.`];
}
