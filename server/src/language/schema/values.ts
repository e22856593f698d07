import type { Mapping, Node, Scalar } from '../syntax/tree.ts';
import { NO_GRAMMAR } from './grammar.ts';
import type { Form, Grammar } from './grammar.ts';

/** A scalar of the document with what the schema says it is. */
export interface Value {
  readonly node: Scalar;
  readonly form: Form;
  /** The value is a key: a name given in a mapping of names (`okta` in `systems`). */
  readonly isKey: boolean;
  /** The mapping whose key or value this is, or that holds the list it stands in. */
  readonly owner: Mapping;
  /** The key behind which it stands (the key itself for a key). */
  readonly property: string;
}

/** All scalars of a document whose form the schema knows, in the order of the text. */
export function valuesOf(root: Node | undefined, grammar: Grammar): readonly Value[] {
  const values: Value[] = [];
  collect(root, grammar, undefined, '', values);
  return values;
}

function collect(
  node: Node | undefined,
  grammar: Grammar,
  owner: Mapping | undefined,
  property: string,
  values: Value[],
): void {
  if (node === undefined) return;
  if (node.kind === 'scalar') {
    if (grammar.form !== undefined && owner && node.text !== '')
      values.push({ node, form: grammar.form, isKey: false, owner, property });
    return;
  }
  if (node.kind === 'sequence') {
    for (const item of node.items) collect(item, grammar.items ?? NO_GRAMMAR, owner, property, values);
    return;
  }
  for (const { key, value } of node.pairs) {
    const known = grammar.properties.get(key.text);
    if (known === undefined && grammar.keyForm !== undefined) {
      values.push({ node: key, form: grammar.keyForm, isKey: true, owner: node, property: key.text });
    }
    const next = known ?? grammar.entries;
    if (next) collect(value, next, node, key.text, values);
  }
}
