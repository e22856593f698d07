import type { Document } from '../../../language/document.ts';
import type { Runbook, Step } from '../../../language/model/runbook.ts';
import { NO_SYSTEM } from '../../../semantics/systems.ts';
import { named } from '../card.ts';
import type { Card } from '../card.ts';
import type { HoverContext } from '../context.ts';
import { writtenOn } from '../links.ts';
import { code, listed, prose, paragraph } from '../markdown.ts';
import type { Markdown } from '../markdown.ts';
import { durationWords, ids, roleNames, systemNames } from '../names.ts';

/** A step of a runbook: what is done, by whom, and what proves it. */
export function stepCard(id: string, runbook: Document<'runbook'>, context: HoverContext): Card | undefined {
  const { model } = runbook;
  const at = model?.steps.findIndex((step) => step.id?.text === id) ?? -1;
  const step = model?.steps[at];
  if (!model || !step) return undefined;
  const systems = step.system.map(({ text }) => text).filter((system) => system !== NO_SYSTEM);
  return {
    name: named(step.do?.text, id),
    facts: [
      prose`Step ${at + 1} of ${model.steps.length}`,
      ...(step.phase ? [prose`${step.phase.text}`] : []),
      ...(systems.length === 0 ? [] : [prose`in ${systemNames(systems, context)}`]),
      ...(step.within ? [prose`within ${durationWords(step.within.text)}`] : []),
    ],
    sentences: [
      ...doing(step, model, context),
      ...(step.when ? [prose`Only when: ${step.when.text}`] : []),
      ...proof(step),
      ...writtenOn(runbook, step.place, context),
    ],
  };
}

function doing(step: Step, runbook: Runbook, context: HoverContext): readonly Markdown[] {
  const { by, approval } = step;
  const approvers = approval?.by ?? [];
  const when = approval?.after ? prose` within ${durationWords(approval.after.text)} after it` : prose` before it`;
  return paragraph([
    ...(by.length === 0 ? [] : [prose`Done by ${roleNames(by, runbook, context)}${anyOf(step)}.`]),
    ...(!approval || approvers.length === 0
      ? []
      : [prose`Approved by ${roleNames(approvers, runbook, context)}${anyOf(approval)}${when}.`]),
  ]);
}

function anyOf({ by, need }: Pick<Step, 'by' | 'need'>): Markdown {
  return need?.text === 'any' && by.length > 1 ? prose` (one is enough)` : prose``;
}

function proof({ criteria, controls, evidence, uses }: Step): readonly Markdown[] {
  const supports = [...criteria, ...controls].map(({ text }) => prose`${text}`);
  return paragraph([
    ...(supports.length === 0 ? [] : [prose`Supports ${listed(supports)}.`]),
    ...(evidence.length === 0 ? [] : [prose`Captures ${ids(evidence)}.`]),
    ...(uses ? [prose`Hands over to ${code(uses.text)}.`] : []),
  ]);
}
