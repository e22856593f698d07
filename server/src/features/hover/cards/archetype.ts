import { ARCHETYPES } from '../../../semantics/archetypes.ts';
import { named } from '../card.ts';
import type { Card } from '../card.ts';
import { joined, prose, ours } from '../markdown.ts';
import type { Markdown } from '../markdown.ts';

/** An archetype: what such a procedure does, the phases its steps show in order, and the criteria it is expected to operate. */
export function archetypeCard(id: string): Card | undefined {
  const archetype = ARCHETYPES.get(id);
  if (!archetype) return undefined;
  const { title, summary, phases, anywhere, criteria } = archetype;
  const order = joined(phases.map(phase), ' → ');
  const others = (anywhere ?? []).map(({ id, before }) =>
    before === undefined ? prose`${phase({ id })} anywhere` : prose`${phase({ id })} before ${phase({ id: before })}`,
  );
  return {
    name: named(title, id),
    facts: [
      prose`Archetype`,
      ...(criteria.length === 0 ? [] : [prose`expected to operate ${joined(criteria.map(ours), ', ')}`]),
    ],
    sentences: [
      ours(summary),
      others.length === 0
        ? prose`Phases in order: ${order}`
        : prose`Phases in order: ${order}; ${joined(others, ', ')}`,
    ],
  };
}

function phase({ id }: { readonly id: string }): Markdown {
  return ours(`\`${id}\``);
}
