import type { Document } from '../../language/document.ts';
import type { Runbook, Step } from '../../language/model/runbook.ts';
import { pairOf } from '../../language/syntax/tree.ts';
import type { Mapping, Pair, Range, Sequence } from '../../language/syntax/tree.ts';
import { around, meets, ownValue } from './around.ts';

/** A step of a list that is written out in the runbook. */
export interface StepPlace {
  readonly step: Step & { readonly node: Mapping };
  readonly list: Sequence;
  readonly index: number;
}

/** The step that a range lies in. */
export function stepAt(document: Document, runbook: Runbook, range: Range): StepPlace | undefined {
  const pair = runbook.node && pairOf(runbook.node, 'steps');
  const list = pair && ownValue(pair);
  const node = around(document, range).find(({ parent }) => parent === list)?.node;
  const step = runbook.steps.find((each) => each.node === node);
  if (list?.kind !== 'sequence' || node?.kind !== 'mapping' || !step) return undefined;
  return { step: { ...step, node }, list, index: list.items.indexOf(node) };
}

/** The pair of a mapping with its key or its value at a range, as long as it is written there. */
export function pairAt(mapping: Mapping, key: string, range: Range): Pair | undefined {
  const pair = pairOf(mapping, key);
  if (!pair || pair.merged) return undefined;
  const end = Math.max(pair.key.end + 1, ownValue(pair)?.end ?? 0);
  return meets({ start: pair.key.start, end }, range) ? pair : undefined;
}
