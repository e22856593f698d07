import { isKind } from '../../language/document.ts';
import type { Document } from '../../language/document.ts';
import type { Form } from '../../language/schema/grammar.ts';
import type { Spot } from '../spot.ts';
import type { Card } from './card.ts';
import { archetypeCard } from './cards/archetype.ts';
import { controlCard } from './cards/control.ts';
import { criterionCard } from './cards/criterion.ts';
import { dateCard, timeCard } from './cards/date.ts';
import { durationCard } from './cards/duration.ts';
import { evidenceCard } from './cards/evidence.ts';
import { personCard } from './cards/person.ts';
import { phaseCard } from './cards/phase.ts';
import { dueSentence } from './cards/review.ts';
import { roleCard } from './cards/role.ts';
import { ruleCard } from './cards/rule.ts';
import { runbookCard } from './cards/runbook.ts';
import { severityCard } from './cards/severity.ts';
import { stepCard } from './cards/step.ts';
import { systemCard } from './cards/system.ts';
import { triggerCard } from './cards/trigger.ts';
import { valueCard } from './cards/value.ts';
import { versionCard } from './cards/version.ts';
import type { HoverContext } from './context.ts';
import { runbookAt } from './followed.ts';
import { reviewIn } from './review-in.ts';

type ValueCard = (text: string, context: HoverContext, spot: Spot) => Card | undefined | Promise<Card | undefined>;

/** Explains a scalar value: what its form says it is, else what its enumeration does. */
export async function valueCardAt(spot: Spot, context: HoverContext): Promise<Card | undefined> {
  const { form } = spot.grammar;
  const card = form && (await VALUES[form]?.(spot.node.text, context, spot));
  return card ?? valueCard(spot.node.text, spot.grammar);
}

const inRunbook =
  (card: (text: string, runbook: Document<'runbook'>, context: HoverContext) => Card | undefined): ValueCard =>
  async (text, context) => {
    const runbook = await runbookAt(context);
    return runbook && card(text, runbook, context);
  };

const VALUES: Readonly<Partial<Record<Form, ValueCard>>> = {
  archetype: archetypeCard,
  control: controlCard,
  criterion: criterionCard,
  date: (text, context, spot) => withReview(dateCard(text, context), context, spot),
  duration: (text, context, { keys }) => durationCard(text, keys.at(-1)!, context),
  evidence: inRunbook(evidenceCard),
  id: ownCard,
  person: personCard,
  phase: phaseCard,
  role: roleCard,
  rule: ruleCard,
  runbook: runbookCard,
  severity: inRunbook((text, { model }, context) => model && severityCard(text, model, context)),
  step: inRunbook(stepCard),
  system: systemCard,
  time: timeCard,
  trigger: inRunbook((text, { model }, context) => model && triggerCard(text, model.triggers, context)),
  version: versionCard,
};

/** An id that the document gives to itself or to a part of it. */
function ownCard(text: string, context: HoverContext, { keys }: Spot): Card | undefined | Promise<Card | undefined> {
  const { document } = context;
  if (isKind(document, 'runbook') && keys.length === 1) return runbookCard(text, context);
  if (keys.at(-1) !== 'id') return undefined;
  if (isKind(document, 'runbook') && keys[0] === 'steps') return stepCard(text, document, context);
  const isTriggered = isKind(document, 'runbook') || isKind(document, 'playbook');
  return isTriggered && document.model ? triggerCard(text, document.model.triggers, context) : undefined;
}

function withReview(card: Card | undefined, { document, today }: HoverContext, { keys }: Spot): Card | undefined {
  if (keys.join(' ') !== 'review last') return card;
  return card && { ...card, sentences: dueSentence(reviewIn(document), today) };
}
