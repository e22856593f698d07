import type { Document } from '../../../language/document.ts';
import { comparable, parseDuration } from '../../../language/forms/duration.ts';
import type { EvidenceItem, Runbook } from '../../../language/model/runbook.ts';
import { statedOf } from '../../../semantics/evidence-items.ts';
import type { DefaultedKey, Stated } from '../../../semantics/evidence-items.ts';
import { named } from '../card.ts';
import type { Card } from '../card.ts';
import type { HoverContext } from '../context.ts';
import { writtenOn } from '../links.ts';
import { prose, ours, paragraph } from '../markdown.ts';
import type { Markdown } from '../markdown.ts';
import { durationWords, ids, systemNames } from '../names.ts';

/** An evidence item with the defaults filled in, and the steps that capture it. */
export function evidenceCard(id: string, runbook: Document<'runbook'>, context: HoverContext): Card | undefined {
  const item = runbook.model?.evidence.get(id);
  if (!runbook.model || !item) return undefined;
  const values = valuesOf(item, runbook.model, context);
  return {
    name: named(item.artifact?.text, id),
    facts: [
      prose`Evidence`,
      ...(['type', 'format', 'capture'] as const).flatMap((key) => {
        const value = values(key);
        return value ? [prose`${value.text}${origin(value)}`] : [];
      }),
    ],
    sentences: [
      ...keeping(values, context),
      ...tooShort(values('retain'), context),
      ...captured(id, item, runbook.model),
      ...writtenOn(runbook, item.place, context),
    ],
  };
}

type Values = (key: DefaultedKey) => Stated | undefined;

function valuesOf(item: EvidenceItem, runbook: Runbook, { program }: HoverContext): Values {
  return (key) => statedOf(item, key, runbook, program?.evidenceDefaults);
}

/** Who says a value that the item leaves out. */
function origin({ by }: Stated): Markdown {
  return by === 'item' ? prose`` : ours(` (${by} default)`);
}

function keeping(values: Values, context: HoverContext): readonly Markdown[] {
  const [source, store, retain] = [values('source'), values('store'), values('retain')];
  const from = source ? [prose`From ${systemNames([source.text], context)}${origin(source)}.`] : [];
  const where = store ? prose` in ${systemNames([store.text], context)}${origin(store)}` : prose``;
  const long = retain ? prose` for ${durationWords(retain.text)}${origin(retain)}` : prose``;
  const kept = store || retain ? [prose`Kept${where}${long}.`] : [];
  return paragraph([...from, ...kept]);
}

/** What the program asks for, where that is longer. */
export function tooShort(
  retain: { readonly text: string } | undefined,
  { program }: HoverContext,
): readonly Markdown[] {
  const kept = retain && parseDuration(retain.text);
  const asked = program?.retention === undefined ? undefined : parseDuration(program.retention);
  return kept && asked && comparable(kept) < comparable(asked)
    ? [prose`The program asks for at least ${durationWords(program!.retention!)}.`]
    : [];
}

function captured(id: string, { covers }: EvidenceItem, { steps }: Runbook): readonly Markdown[] {
  const capturing = steps.filter(({ evidence }) => evidence.some(({ text }) => text === id));
  const named = capturing.flatMap((step) => step.id ?? []);
  const also = covers.length === 0 ? prose`` : prose`; it is the proof of ${ids(covers)} too`;
  if (capturing.length === 0) return [prose`No step captures it.`];
  return [named.length === 0 ? prose`Captured in a step${also}.` : prose`Captured in ${ids(named)}${also}.`];
}
