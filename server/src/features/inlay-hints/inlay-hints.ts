import type { FeatureContext } from '../../contracts/feature-context.ts';
import { grammarOf } from '../../language/schema/grammar.ts';
import type { Form, Grammar } from '../../language/schema/grammar.ts';
import type { Node, Pair, Range, Scalar } from '../../language/syntax/tree.ts';
import { hintOf } from './hint.ts';
import type { InlayHint } from './hint.ts';
import { criterionMeaning, roleMeaning } from './meanings.ts';
import type { Meaning } from './meanings.ts';

/** Which hints are wanted. */
export interface WantedHints {
  readonly criterionTitles: boolean;
  readonly roleHolders: boolean;
}

/**
 * What ids stand for: behind each that ends a line, and once behind a list that is written on one line. There are none
 * in a mapping on one line, where they would push away what follows.
 * @param range only hints in it are made
 */
export function inlayHints(context: FeatureContext, range: Range, wanted: WantedHints): readonly InlayHint[] {
  const { syntax, kind } = context.document;
  const meanings = meaningsOf(context, wanted);
  if (!syntax.root || meanings.size === 0) return [];
  // What aliases repeat is met again at its anchor.
  const hints = new Map<number, InlayHint>();
  for (const hint of hintsIn(syntax.root, grammarOf(kind), { range, meanings })) hints.set(hint.offset, hint);
  return [...hints.values()];
}

interface Search {
  readonly range: Range;
  /** By what a scalar is, what it stands for; undefined where that is not known. */
  readonly meanings: ReadonlyMap<Form, (text: string) => Meaning | undefined>;
}

function meaningsOf(context: FeatureContext, { criterionTitles, roleHolders }: WantedHints): Search['meanings'] {
  const meanings = new Map<Form, (text: string) => Meaning | undefined>();
  if (criterionTitles) meanings.set('criterion', criterionMeaning);
  if (roleHolders) meanings.set('role', (role) => roleMeaning(role, context));
  return meanings;
}

function* hintsIn(node: Node, grammar: Grammar, search: Search): Iterable<InlayHint> {
  if (isOutside(node, search.range)) return;
  if (node.kind === 'scalar') yield* hintBehind([node], grammar.form, node.end, search);
  else if (node.kind === 'mapping') {
    if (!node.flow) for (const pair of node.pairs) yield* hintsOf(pair, grammar, search);
  } else if (grammar.items && node.flow) {
    const scalars = node.items.filter((item): item is Scalar => item.kind === 'scalar');
    yield* hintBehind(scalars, grammar.items.form, node.end, search);
  } else if (grammar.items) for (const item of node.items) yield* hintsIn(item, grammar.items, search);
}

function* hintsOf({ key, value, merged }: Pair, grammar: Grammar, search: Search): Iterable<InlayHint> {
  const known = grammar.properties.get(key.text);
  if (!known && !merged) yield* hintBehind([key], grammar.keyForm, key.end, search);
  const next = known ?? grammar.entries;
  if (value && next) yield* hintsIn(value, next, search);
}

function* hintBehind(
  scalars: readonly Scalar[],
  form: Form | undefined,
  offset: number,
  { range, meanings }: Search,
): Iterable<InlayHint> {
  const meaningOf = form && meanings.get(form);
  if (!meaningOf || offset < range.start || offset > range.end) return;
  const ids = new Set(scalars.map(({ text }) => text));
  const hint = hintOf(
    [...ids].flatMap((id) => meaningOf(id) ?? []),
    offset,
  );
  if (hint) yield hint;
}

function isOutside(node: Range, range: Range): boolean {
  return node.end < range.start || node.start > range.end;
}
