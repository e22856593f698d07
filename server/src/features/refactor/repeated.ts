import type { Document } from '../../language/document.ts';
import type { Node } from '../../language/syntax/tree.ts';

/** Whether an alias repeats a value, so that a change of it changes another place as well. */
export function isRepeated({ syntax }: Document, node: Node): boolean {
  return syntax.aliases.some(({ target }) => target === node);
}
