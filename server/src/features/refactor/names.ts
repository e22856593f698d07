import type { Edit } from '../../contracts/finding.ts';
import type { Document } from '../../language/document.ts';
import { insertItem } from '../../language/edit/insert-item.ts';
import { insertKey } from '../../language/edit/insert.ts';
import type { Grammar } from '../../language/schema/grammar.ts';
import { pairOf, valueOf } from '../../language/syntax/tree.ts';
import type { Mapping, Node } from '../../language/syntax/tree.ts';
import { flowText } from '../../language/syntax/write.ts';

/** The edits that write names behind a name in every list of steps that holds it: who is responsible, what is repeated. */
export function namesBehind(document: Document, name: string, names: readonly string[]): readonly (Edit | undefined)[] {
  const lists = new Set<Node>();
  for (const { node, form, isKey, owner, property } of document.values) {
    const value = pairOf(owner, property)?.value;
    if (form === 'step' && !isKey && node.text === name && value) lists.add(value);
  }
  return [...lists].flatMap((list) => writtenInto(document, list, name, names));
}

/** The edits that write names into the list behind a key of a mapping. */
export function namesInto(
  document: Document,
  mapping: Mapping,
  key: string,
  names: readonly string[],
  grammar: Grammar,
): readonly (Edit | undefined)[] {
  const value = valueOf(mapping, key);
  if (!value) return [insertKey(document, mapping, key, names, grammar)];
  return value.start < mapping.start || value.end > mapping.end
    ? [undefined]
    : writtenInto(document, value, undefined, names);
}

/** Behind a name of the list, or at its end. */
function writtenInto(
  document: Document,
  list: Node,
  behind: string | undefined,
  names: readonly string[],
): readonly (Edit | undefined)[] {
  if (list.kind === 'mapping' || (list.kind === 'scalar' && list.anchor)) return [undefined];
  if (list.kind === 'scalar') return [{ start: list.start, end: list.end, text: flowText([list.text, ...names]) }];
  if (list.items.length === 0) return [{ start: list.start, end: list.end, text: flowText(names) }];
  const found = list.items.findIndex((item) => item.kind === 'scalar' && item.text === behind);
  const index = found === -1 ? list.items.length : found + 1;
  return names.map((name) => insertItem(document, list, index, name));
}
