import { isKind } from '../../../language/document.ts';
import type { Archetype } from '../../../semantics/archetypes.ts';
import { claimedArchetypes } from '../../../semantics/phases.ts';
import { PHASE_MEANINGS } from '../../../semantics/phase-meanings.ts';
import { named } from '../card.ts';
import type { Card } from '../card.ts';
import type { HoverContext } from '../context.ts';
import { prose, ours } from '../markdown.ts';
import type { Markdown } from '../markdown.ts';

/** A phase of a step: what it stands for, and its place in the archetypes of the runbook. */
export function phaseCard(id: string, { document }: HoverContext): Card | undefined {
  const model = isKind(document, 'runbook') ? document.model : undefined;
  const archetypes = model ? claimedArchetypes(model).map(({ archetype }) => archetype) : [];
  const places = archetypes.flatMap((archetype) => placeIn(archetype, id));
  const meaning = PHASE_MEANINGS.get(id);
  if (places.length === 0 && archetypes.length > 0)
    return {
      name: named(undefined, id),
      facts: [prose`Phase`],
      sentences: [OWN],
    };
  if (meaning === undefined) return undefined;
  return {
    name: named(undefined, id),
    facts: [prose`Phase`, ...places],
    sentences: [ours(meaning), ...shown(archetypes, id)],
  };
}

const OWN = prose`A phase of this runbook's own, which may stand anywhere: its archetype has none of this name.`;

function placeIn({ title, phases, anywhere }: Archetype, id: string): readonly Markdown[] {
  const at = phases.findIndex((phase) => phase.id === id);
  const free = anywhere?.find((phase) => phase.id === id);
  if (free)
    return [free.before === undefined ? prose`${title}: anywhere` : prose`${title}: before ${code(free.before)}`];
  if (at === -1) return [];
  const [before, after] = [phases[at - 1], phases[at + 1]];
  const order = [...(before ? [`after ${before.id}`] : []), ...(after ? [`before ${after.id}`] : [])].join(', ');
  return [prose`${title}: ${at + 1} of ${phases.length}${ours(order === '' ? '' : `, ${order}`)}`];
}

function code(id: string): Markdown {
  return ours(`\`${id}\``);
}

/** What else shows the phase besides a step in it. */
function shown(archetypes: readonly Archetype[], id: string): readonly Markdown[] {
  const phases = archetypes.flatMap((archetype) => archetype.phases.filter((phase) => phase.id === id));
  return [
    ...(phases.some(({ changes }) => changes === true) ? [prose`A step in it counts as a change.`] : []),
    ...(phases.some(({ byTrigger }) => byTrigger === true) ? [prose`A trigger that is no schedule shows it too.`] : []),
    ...(phases.length > 0 && id === 'approval' ? [prose`An \`approval\` on a step shows it too.`] : []),
  ];
}
