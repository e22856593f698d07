import type { Edit } from '../../contracts/finding.ts';
import { isKind } from '../../language/document.ts';
import type { Document } from '../../language/document.ts';
import { insertKey } from '../../language/edit/insert.ts';
import { indentStep, lineBreak } from '../../language/edit/layout.ts';
import { toId } from '../../language/forms/names.ts';
import { grammarOf } from '../../language/schema/grammar.ts';
import { sayTheSame } from '../../language/syntax/same.ts';
import { pairOf } from '../../language/syntax/tree.ts';
import type { Mapping, Node } from '../../language/syntax/tree.ts';
import { together } from '../../semantics/evidence-edits.ts';
import { ownPairs, ownValue } from './around.ts';
import { columnOf } from './block-entries.ts';
import { inlineEvidenceAt } from './evidence-at.ts';
import type { InlineEvidence } from './evidence-at.ts';
import { itemInBraces, itemInLines } from './evidence-text.ts';
import { evidenceId, freeNames } from './ids.ts';
import type { Refactoring } from './refactoring.ts';

const GRAMMAR = grammarOf('runbook');
const EVIDENCE = GRAMMAR.properties.get('evidence')!;

/** Moves an evidence item that is described in a step to `evidence`, and names it in the step. */
export const extractEvidence: Refactoring = {
  kind: 'refactor.extract.evidence',
  rewrite({ document }, range) {
    const model = isKind(document, 'runbook') ? document.model : undefined;
    const inline = model && inlineEvidenceAt(document, model, range);
    if (!model?.node || !inline) return undefined;
    const wanted = toId(inline.named?.text ?? '') || evidenceId(inline.artifact);
    const id = freeNames(model.evidence.keys())(wanted);
    const edits = together([named(document, inline, id), declared(document, model.node, inline, id)]);
    return (
      edits && { title: `Move this to \`evidence\` as \`${id}\``, edits, keeps: (root) => isMoved(root, id, inline) }
    );
  },
};

/** The id in place of the item. */
function named(document: Document, { node, pair }: InlineEvidence, id: string): Edit {
  const text = document.source.getText();
  const end = node.start + text.slice(node.start, node.end).trimEnd().length;
  if (pair.value !== node) return { start: node.start, end, text: id };
  const between = text.slice(pair.key.end, node.start);
  const isBelow = /^\s*:\s*$/.test(between) && between.includes('\n');
  const start = isBelow ? pair.key.end + between.indexOf(':') + 1 : node.start;
  return { start, end, text: `${isBelow ? ' ' : ''}[${id}]` };
}

/** The item under `evidence`, in the style of the last one there. */
function declared(document: Document, root: Mapping, inline: InlineEvidence, id: string): Edit | undefined {
  const pair = pairOf(root, 'evidence');
  const section = pair && ownValue(pair);
  const step = indentStep(document);
  if (
    section === undefined ||
    section.kind === 'scalar' ||
    (section.kind === 'mapping' && section.pairs.length === 0)
  ) {
    if ((section?.kind === 'scalar' && section.value !== null) || (pair?.value && !section)) return undefined;
    const edit = insertKey(document, root, 'evidence', STAND_IN, GRAMMAR);
    const column = columnOf(document, root) + step;
    const isFlow = inline.item.kind === 'scalar' || inline.item.flow;
    const item = valueText(document, inline, isFlow, root.flow, column + step);
    if (item === undefined) return undefined;
    const margin = lineBreak(document) + ' '.repeat(column);
    return withValue(document, edit, root.flow ? ` { ${id}:${item} }` : `${margin}${id}:${item}`);
  }
  const last = section.kind === 'mapping' ? ownPairs(section).at(-1)?.value : undefined;
  if (section.kind !== 'mapping' || ownPairs(section).length === 0) return undefined;
  const isFlow = last?.kind === 'mapping' ? last.flow : true;
  const item = valueText(document, inline, isFlow, section.flow, columnOf(document, section) + step);
  return item === undefined
    ? undefined
    : withValue(document, insertKey(document, section, id, STAND_IN, EVIDENCE), item);
}

/** An item as it stands behind a colon, in the style that is wanted, else in the other where there is a choice. */
function valueText(
  document: Document,
  inline: InlineEvidence,
  isFlow: boolean,
  isOnlyFlow: boolean,
  column: number,
): string | undefined {
  const braces = itemInBraces(document, inline);
  const flow = braces === undefined ? undefined : ` ${braces}`;
  if (isOnlyFlow) return flow;
  const lines = itemInLines(document, inline, column);
  return isFlow ? (flow ?? lines) : (lines ?? flow);
}

/** Stands for a value that is written as it was; no id has capital letters. */
const STAND_IN = 'STAND-IN';

function withValue(document: Document, edit: Edit, value: string): Edit {
  // Behind a key with an empty value, the space before that value goes too.
  const isSpaced = edit.start < edit.end && document.source.getText()[edit.start - 1] === ' ';
  return { ...edit, start: isSpaced ? edit.start - 1 : edit.start, text: edit.text.replace(/ ?STAND-IN/, () => value) };
}

function isMoved(root: Node | undefined, id: string, { item, named }: InlineEvidence): boolean {
  const section = root?.kind === 'mapping' ? pairOf(root, 'evidence')?.value : undefined;
  const moved = section?.kind === 'mapping' ? pairOf(section, id)?.value : undefined;
  if (item.kind === 'scalar') return moved?.kind === 'mapping' && pairOf(moved, 'artifact') !== undefined;
  const pairs = item.pairs.filter(({ value }) => value === undefined || value !== named);
  return sayTheSame(moved, { ...item, pairs });
}
