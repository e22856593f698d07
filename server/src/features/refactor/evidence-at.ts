import type { Document } from '../../language/document.ts';
import { isId } from '../../language/forms/names.ts';
import type { Runbook } from '../../language/model/runbook.ts';
import { pairOf } from '../../language/syntax/tree.ts';
import type { Mapping, Node, Pair, Range, Scalar } from '../../language/syntax/tree.ts';
import { meantName } from '../../semantics/meant-name.ts';
import { meets, ownValue } from './around.ts';
import { pairAt, stepAt } from './step-at.ts';

/** What is described in a step where the id of an evidence item belongs. */
export interface InlineEvidence {
  /** The `evidence` of the step. */
  readonly pair: Pair;
  readonly node: Mapping | Scalar;
  /** The id that is written with it: behind `id`, or as the only key. */
  readonly named: Scalar | undefined;
  /** What describes the item, if it is not the node itself. */
  readonly item: Mapping | Scalar;
  /** What the record shows. */
  readonly artifact: string;
}

/** The inline item at a range; the first of a list whose key or brackets the range touches. */
export function inlineEvidenceAt(document: Document, runbook: Runbook, range: Range): InlineEvidence | undefined {
  const step = stepAt(document, runbook, range)?.step;
  const pair = step && pairAt(step.node, 'evidence', range);
  const value = pair && ownValue(pair);
  if (!pair || !value) return undefined;
  const nodes = value.kind === 'sequence' ? value.items : [value];
  const found = nodes.flatMap((node) => (value.start <= node.start ? (read(pair, node, runbook) ?? []) : []));
  const isOnAnother = nodes.some((node) => node.end > node.start && meets(node, range));
  return found.find(({ node }) => meets(node, range)) ?? (isOnAnother ? undefined : found[0]);
}

function read(pair: Pair, node: Node, runbook: Runbook): InlineEvidence | undefined {
  if (node.kind === 'sequence') return undefined;
  if (node.kind === 'scalar') {
    const isName = isId(node.text) || node.text.trim() === '' || runbook.evidence.has(node.text) || node.anchor;
    const declared = [...runbook.evidence.keys()].map((name) => [name, undefined] as const);
    // A placeholder stands for an id; of a misspelled one there is a quick fix.
    if (isName || /[<>]/.test(node.text) || meantName(node.text, declared)?.isSure) return undefined;
    return { pair, node, named: undefined, item: node, artifact: node.text };
  }
  const [only, second] = node.pairs;
  const inner = only && !second ? ownValue(only) : undefined;
  const item = inner?.kind === 'mapping' ? inner : node;
  if (!only || item.pairs.length === 0 || [...node.pairs, ...item.pairs].some(({ merged }) => merged)) return undefined;
  if (inner?.kind === 'mapping') return { pair, node, named: only.key, item: inner, artifact: artifactOf(inner) };
  const id = pairOf(node, 'id')?.value;
  return { pair, node, named: id?.kind === 'scalar' ? id : undefined, item: node, artifact: artifactOf(node) };
}

function artifactOf(item: Mapping): string {
  const value = pairOf(item, 'artifact')?.value;
  return value?.kind === 'scalar' ? value.text : '';
}
