import { isKind } from '../../language/document.ts';
import type { Document } from '../../language/document.ts';
import type { HoverContext } from './context.ts';

/** The runbook whose steps, triggers and evidence a document speaks of: itself, or the one that a run followed. */
export async function runbookAt(context: HoverContext): Promise<Document<'runbook'> | undefined> {
  const { document, program } = context;
  if (isKind(document, 'runbook')) return document;
  const id = isKind(document, 'run') ? document.model?.runbook?.text : undefined;
  const [facts, ...others] = (id === undefined ? undefined : program?.runbooks.get(id)) ?? [];
  // Which of several runbooks with one id was followed is not known.
  if (!facts || others.length > 0) return undefined;
  const runbook = await context.read(facts.file);
  return runbook && isKind(runbook, 'runbook') ? runbook : undefined;
}
