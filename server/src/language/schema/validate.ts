import * as validators from '../../generated/validators.mjs';
import type { DocumentKind } from '../kind.ts';
import { pairOf } from '../syntax/tree.ts';
import type { Node } from '../syntax/tree.ts';
import { plainValue } from './plain.ts';

/** Where a document departs from its schema. */
export interface SchemaProblem {
  readonly keyword: 'required' | 'additionalProperties' | 'enum' | 'type' | 'not';
  /** The keys and indexes from the root to the value that is wrong, or that lacks or holds the key. */
  readonly path: readonly string[];
  /** The value at the path. */
  readonly node: Node;
  /** The key that is missing (`required`) or unknown (`additionalProperties`). */
  readonly property: string | undefined;
  /** For `type`: the types that are allowed. */
  readonly types: readonly string[];
}

interface AjvError {
  readonly keyword: string;
  readonly instancePath: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** Checks the shape of a document against its schema; forms of values (dates, ids) are not part of it. */
export function validate(kind: DocumentKind, root: Node): readonly SchemaProblem[] {
  const check = validators[kind];
  if (check(plainValue(root))) return [];
  return (check.errors ?? []).slice(0, MAX_PROBLEMS).flatMap((error) => problemOf(error, root) ?? []);
}

/** How many departures from the schema are looked at in one document. */
const MAX_PROBLEMS = 500;

const KEYWORDS = new Set(['required', 'additionalProperties', 'enum', 'type', 'not']);

function problemOf(error: AjvError, root: Node): SchemaProblem | undefined {
  if (!KEYWORDS.has(error.keyword)) return undefined;
  const path = error.instancePath.split('/').slice(1).map(unescapePointer);
  const node = follow(root, path);
  if (node === undefined) return undefined;
  const { missingProperty, additionalProperty, type } = error.params;
  return {
    keyword: error.keyword as SchemaProblem['keyword'],
    path,
    node,
    property: (missingProperty ?? additionalProperty) as string | undefined,
    types: type === undefined ? [] : [type].flat().map(String),
  };
}

function follow(root: Node, path: readonly string[]): Node | undefined {
  let node: Node | undefined = root;
  for (const step of path) {
    if (node?.kind === 'mapping') node = pairOf(node, step)?.value;
    else if (node?.kind === 'sequence') node = node.items[Number(step)];
    else return undefined;
  }
  return node;
}

/** RFC 6901, section 3. */
function unescapePointer(token: string): string {
  return token.replaceAll('~1', '/').replaceAll('~0', '~');
}
