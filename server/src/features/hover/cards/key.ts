import type { Form, Grammar } from '../../../language/schema/grammar.ts';
import type { Spot } from '../../spot.ts';
import type { Card } from '../card.ts';
import { joined, prose, ours } from '../markdown.ts';
import type { Markdown } from '../markdown.ts';
import { FORM_WORDS } from '../form-words.ts';

/** A key of the format: what it is for, whether it has to be there, and what stands behind it. */
export function keyCard({ node, grammar, ownerGrammar }: Spot): Card | undefined {
  if (grammar.description === undefined) return undefined;
  const required = ownerGrammar.required.includes(node.text) ? 'required' : 'optional';
  const form = formWords(grammar);
  return {
    name: prose`**${ours(`\`${node.text}\``)}**`,
    facts: [ours(required), ...(form === undefined ? [] : [ours(form)])],
    sentences: [ours(grammar.description), ...values(grammar), ...keys(grammar)],
  };
}

/** "a role or a list of roles, such as `it-manager`"; undefined for an enumeration, whose values are listed. */
function formWords(grammar: Grammar): string | undefined {
  const { form, items, values, entries, properties } = grammar;
  const item = items?.form;
  if (form !== undefined && values === undefined)
    return suchAs(form, items ? `${FORM_WORDS[form].one} or a list of ${FORM_WORDS[form].many}` : FORM_WORDS[form].one);
  if (item !== undefined) return suchAs(item, `a list of ${FORM_WORDS[item].many}`);
  if (items) return items.values ? 'a list of values' : 'a list';
  if (entries) return 'a mapping of names';
  if (values || properties.size > 0) return undefined;
  return '`true` or `false`';
}

function suchAs(form: Form, words: string): string {
  const { example } = FORM_WORDS[form];
  return example === undefined ? words : `${words}, such as \`${example}\``;
}

/** How many values are listed each on its line; of more, only the names. */
const MOST_VALUES = 6;

function values(grammar: Grammar): readonly Markdown[] {
  const all = grammar.values ?? grammar.items?.values;
  if (!all) return [];
  if (all.size > MOST_VALUES) return [ours(`One of ${codes([...all.keys()])}.`)];
  return [
    joined(
      [...all].map(([value, meaning]) => ours(`- \`${value}\`: ${meaning}`)),
      '\n',
    ),
  ];
}

/** How many keys of a mapping are named. */
const MOST_KEYS = 16;

function keys({ properties, required, items, entries }: Grammar): readonly Markdown[] {
  const inside = properties.size > 0 ? { properties, required } : (items ?? entries);
  if (!inside || inside.properties.size === 0) return [];
  const names = [...inside.properties.keys()];
  if (names.length > MOST_KEYS) return [];
  const needed = inside.required.length === 0 ? '' : `; it needs ${codes(inside.required)}`;
  const whose = properties.size > 0 ? 'Keys' : 'Keys of each';
  return [ours(`${whose}: ${codes(names)}${needed}.`)];
}

function codes(names: readonly string[]): string {
  return names.map((name) => `\`${name}\``).join(', ');
}
