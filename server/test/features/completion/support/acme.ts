import path from 'node:path';
import type { FeatureContext } from '../../../../src/contracts/feature-context.ts';
import { readDocument } from '../../../../src/language/document.ts';
import type { Document } from '../../../../src/language/document.ts';
import { grammarOf } from '../../../../src/language/schema/grammar.ts';
import type { Grammar } from '../../../../src/language/schema/grammar.ts';
import type { Mapping, Node, Pair, Scalar } from '../../../../src/language/syntax/tree.ts';
import { FIXTURES, textsBelow, TODAY, uriOf, workspaceOf } from '../../../support/workspace.ts';

const TEXTS = [...textsBelow(path.join(FIXTURES, 'workspaces/acme'))].filter(([name]) => name.endsWith('.yaml'));

/** The names of the files of the example program. */
export const ACME: readonly string[] = TEXTS.map(([name]) => name);

/** What is known of each file of the example program, by its name. */
export async function acme(): Promise<ReadonlyMap<string, FeatureContext>> {
  const workspace = await workspaceOf(new Map(TEXTS), []);
  return new Map(ACME.map((name) => [name, workspace.contextOf(uriOf(name))!]));
}

/** The same place in the world with another text of the document. */
export function withText(context: FeatureContext, text: string): FeatureContext {
  const { uri, kind } = context.document;
  return { ...context, today: TODAY, document: readDocument(uri, kind, text, context.document) };
}

/** A scalar of a document with what the schema says of it. */
export interface Known {
  readonly node: Scalar;
  readonly grammar: Grammar;
  readonly keys: readonly string[];
}

/** A key of a document that the schema knows. */
export interface KnownKey {
  readonly pair: Pair;
  readonly owner: Mapping;
}

export function knownIn({ syntax, kind }: Document): {
  readonly scalars: readonly Known[];
  readonly keys: readonly KnownKey[];
} {
  const scalars: Known[] = [];
  const keys: KnownKey[] = [];
  const walk = (node: Node | undefined, grammar: Grammar | undefined, path: readonly string[]): void => {
    if (!node || !grammar) return;
    if (node.kind === 'scalar') scalars.push({ node, grammar, keys: path });
    else if (node.kind === 'sequence') for (const item of node.items) walk(item, grammar.items, path);
    else
      for (const pair of node.pairs.filter(({ merged }) => !merged)) {
        if (grammar.properties.has(pair.key.text)) keys.push({ pair, owner: node });
        walk(pair.value, grammar.properties.get(pair.key.text) ?? grammar.entries, [...path, pair.key.text]);
      }
  };
  walk(syntax.root, grammarOf(kind), []);
  return { scalars, keys };
}
