import type { Grammar } from '../../../language/schema/grammar.ts';
import { ARCHETYPES } from '../../../semantics/archetypes.ts';
import { ours } from '../../hover/markdown.ts';
import type { Answer, Answers } from '../answer.ts';
import { scalarGrammar } from '../scalar.ts';

/** The values that the schema lists, with what each means. */
export const enumerations: Answers = ({ place }) => enumerationOf(scalarGrammar(place.grammar));

function enumerationOf({ values, form }: Grammar): readonly Answer[] {
  return [...(values ?? [])].map(([text, meaning]): Answer => {
    const documentation = meaning === '' ? undefined : ours(meaning);
    if (form !== 'archetype') return { text, kind: 'enumeration', documentation };
    const title = ARCHETYPES.get(text)?.title;
    return { text, kind: 'enumeration', detail: title, documentation, words: [title] };
  });
}

/** What a switch can be. */
export const BOOLEANS: readonly Answer[] = [
  { text: 'true', kind: 'enumeration' },
  { text: 'false', kind: 'enumeration' },
];
