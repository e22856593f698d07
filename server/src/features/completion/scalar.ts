import type { Grammar } from '../../language/schema/grammar.ts';

/** What a scalar at a place is: of a list, what its items are. */
export function scalarGrammar(grammar: Grammar): Grammar {
  return isScalar(grammar) || !grammar.items ? grammar : grammar.items;
}

/** Whether a single scalar can stand here. */
export function isScalar(grammar: Grammar): boolean {
  return grammar.form !== undefined || grammar.values !== undefined || isSwitch(grammar);
}

/** Whether a mapping can stand here. */
export function isMapping({ properties, entries }: Grammar): boolean {
  return properties.size > 0 || entries !== undefined;
}

/** `true` or `false`: the one thing of which the schema says neither a form nor values nor parts. */
export function isSwitch(grammar: Grammar): boolean {
  const { form, values, items } = grammar;
  return form === undefined && values === undefined && items === undefined && !isMapping(grammar);
}
