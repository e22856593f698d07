import type { Edit } from '../../contracts/finding.ts';
import type { Document } from '../../language/document.ts';
import { insertItem } from '../../language/edit/insert-item.ts';
import { replaceScalar } from '../../language/edit/replace.ts';
import type { Runbook, Step } from '../../language/model/runbook.ts';
import { grammarOf } from '../../language/schema/grammar.ts';
import { pairOf, valueOf } from '../../language/syntax/tree.ts';
import type { Mapping, Node } from '../../language/syntax/tree.ts';
import type { Plain } from '../../language/syntax/write.ts';
import { together } from '../../semantics/evidence-edits.ts';
import { ownValue } from './around.ts';
import { freeNames, stepId } from './ids.ts';
import { namesBehind, namesInto } from './names.ts';
import { isRepeated } from './repeated.ts';
import type { StepPlace } from './step-at.ts';
import { STAND_IN, takenOut } from './taken-out.ts';

/** What holds for every part of a step: where it belongs, who does it, in what, and when. */
const SHARED: ReadonlySet<string> = new Set('phase by need system criteria controls when track'.split(' '));

const GRAMMAR = grammarOf('runbook');
const KEYS: readonly string[] = [...GRAMMAR.properties.get('steps')!.items!.properties.keys()];
const EVIDENCE = GRAMMAR.properties.get('evidence')!.entries!;

/**
 * The edits that make a step for each of several texts of one. The first stays what it is. The others get its
 * {@link SHARED} keys, and stand behind it wherever steps are listed. Its `evidence` goes to the last, since it is there
 * when all is done; so that it still proves the others, the items say that they cover them.
 */
export function dividedStep(
  document: Document,
  runbook: Runbook,
  { step, list, index }: StepPlace,
  texts: readonly string[],
): readonly Edit[] | undefined {
  const pair = pairOf(step.node, 'do');
  const text = pair && !pair.merged ? ownValue(pair) : undefined;
  // What an alias repeats would change there too.
  if (text?.kind !== 'scalar' || text.anchor || isRepeated(document, text)) return undefined;
  const free = freeNames(runbook.steps.flatMap(({ id }) => id?.text ?? []));
  const evidence = takenOut(document, step.node, 'evidence');
  const ids = texts.slice(1).map((each) => free(stepId(each)));
  const inserted = ids.map((id, at) => {
    const isLast = at === ids.length - 1;
    const own = { id, do: texts[at + 1]!, ...(evidence && isLast ? { evidence: STAND_IN } : {}) };
    const edit = insertItem(document, list, index + 1, newStep(own, step.node));
    return edit && evidence && isLast ? { ...edit, text: evidence.into(edit.text) } : edit;
  });
  return together([
    replaceScalar(document, text, texts[0]!),
    ...inserted,
    ...(step.id ? namesBehind(document, step.id.text, ids) : []),
    ...(evidence ? [evidence.edit, ...covering(document, runbook, step, ids)] : []),
  ]);
}

/** Whether a changed runbook has so many steps more, and nothing more beside them. */
export function hasMoreSteps(document: Document, count: number): (root: Node | undefined) => boolean {
  const before = document.syntax.root;
  return (root) =>
    root?.kind === 'mapping' &&
    before?.kind === 'mapping' &&
    root.pairs.length === before.pairs.length &&
    countOf(root) === countOf(before) + count;
}

/** What a new step has of its own, and what it shares with another, in the order of the schema. */
function newStep(own: Readonly<Record<string, string>>, other: Mapping): Plain {
  const entries = KEYS.flatMap((key): [string, Plain][] => {
    const value = Object.hasOwn(own, key) ? own[key] : SHARED.has(key) ? plain(valueOf(other, key)) : undefined;
    return value === undefined || value.length === 0 ? [] : [[key, value]];
  });
  return Object.fromEntries(entries);
}

/** A text or a list of texts; nothing else stands behind the shared keys. */
function plain(node: Node | undefined): string | readonly string[] | undefined {
  if (node?.kind === 'scalar') return node.text;
  return node?.kind === 'sequence'
    ? node.items.flatMap((item) => (item.kind === 'scalar' ? [item.text] : []))
    : undefined;
}

/** The edits that have the evidence items of a step cover all its parts but the last, which captures them. */
function covering(
  document: Document,
  runbook: Runbook,
  step: Step,
  ids: readonly string[],
): readonly (Edit | undefined)[] {
  const own = step.id ? [step.id.text] : [];
  const parts = [...own, ...ids.slice(0, -1)];
  const items = new Set(step.evidence.flatMap(({ text }) => runbook.evidence.get(text) ?? []));
  return [...items].flatMap(({ node, covers }) => {
    // One that covers the step gets the other parts with every list that names it.
    const isCovering = covers.some(({ text }) => own.includes(text));
    return node && parts.length > 0 && !isCovering ? namesInto(document, node, 'covers', parts, EVIDENCE) : [];
  });
}

function countOf(root: Mapping): number {
  const steps = valueOf(root, 'steps');
  return steps?.kind === 'sequence' ? steps.items.length : 0;
}
