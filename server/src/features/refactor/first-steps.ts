import type { Edit } from '../../contracts/finding.ts';
import type { Document } from '../../language/document.ts';
import { insertKey } from '../../language/edit/insert.ts';
import { lineBreak } from '../../language/edit/layout.ts';
import { replaceScalar } from '../../language/edit/replace.ts';
import type { Runbook } from '../../language/model/runbook.ts';
import { grammarOf } from '../../language/schema/grammar.ts';
import { pairOf, valueOf } from '../../language/syntax/tree.ts';
import type { Mapping, Node, Range, Scalar, Sequence } from '../../language/syntax/tree.ts';
import { flowText, lineText } from '../../language/syntax/write.ts';
import type { Plain } from '../../language/syntax/write.ts';
import { together } from '../../semantics/evidence-edits.ts';
import { actionsIn } from './actions.ts';
import { freeNames, stepId } from './ids.ts';
import type { Rewrite } from './refactoring.ts';
import { isRepeated } from './repeated.ts';
import { pairAt } from './step-at.ts';
import { textList } from './text-list.ts';

const GRAMMAR = grammarOf('runbook');

/** Steps in place of the text that stands behind `steps`. */
export function stepsOfText(document: Document, root: Mapping, text: Scalar): Rewrite | undefined {
  const { key } = pairOf(root, 'steps')!;
  // An anchor stands for the text, which goes.
  const isBare = /^\s*:\s*$/.test(document.source.getText().slice(key.end, text.start));
  const actions = isBare && !text.anchor ? actionsIn(text.text) : [];
  if (actions.length === 0) return undefined;
  return {
    title: actions.length === 1 ? 'Turn this text into a step' : `Turn this text into ${actions.length} steps`,
    edits: [insertKey(document, root, 'steps', stepsOf(actions), GRAMMAR)],
    keeps: saySteps(actions),
  };
}

/** Steps in place of the texts in the list of steps; what is a step stays. */
export function stepsOfTexts(document: Document, runbook: Runbook, list: Sequence): Rewrite | undefined {
  const texts = list.items.filter(isText);
  if (texts.length === 0 || texts.some((text) => isRepeated(document, text))) return undefined;
  const free = freeNames(runbook.steps.flatMap(({ id }) => id?.text ?? []));
  return {
    title: texts.length === 1 ? 'Turn this text into a step' : 'Turn these texts into steps',
    edits: texts.map((text) => asStep(document, list, text, free(stepId(onOneLine(text.text))))),
    keeps: saySteps(
      list.items.map((item) => {
        const text = item.kind === 'mapping' ? valueOf(item, 'do') : item;
        return text?.kind === 'scalar' ? onOneLine(text.text) : '';
      }),
    ),
  };
}

/** Steps of the purpose of a runbook that has none; what leads into its list stays, or else all of it. */
export function stepsOfPurpose(document: Document, runbook: Runbook, range: Range): Rewrite | undefined {
  const { node: root, purpose } = runbook;
  if (!root || !purpose || !pairAt(root, 'purpose', range) || valueOf(root, 'steps')) return undefined;
  if (purpose.anchor || isRepeated(document, purpose)) return undefined;
  const list = textList(purpose.text);
  const actions = list?.items ?? actionsIn(purpose.text);
  if (actions.length < 2) return undefined;
  const leadIn = (list?.leadIn ?? '').replace(/:$/, '');
  const edits = together([
    ...(leadIn === '' ? [] : [replaceScalar(document, purpose, leadIn)]),
    insertKey(document, root, 'steps', stepsOf(actions), GRAMMAR),
  ]);
  return edits && { title: `Make ${actions.length} steps of this text`, edits, keeps: saySteps(actions) };
}

function stepsOf(actions: readonly string[]): readonly Plain[] {
  const free = freeNames([]);
  return actions.map((action) => ({ id: free(stepId(action)), do: action }));
}

function asStep(document: Document, list: Sequence, text: Scalar, id: string): Edit {
  const source = document.source.getText().slice(text.start, text.end);
  const end = text.start + source.trimEnd().length;
  const isKept = !/[\r\n]/.test(source);
  const line = onOneLine(text.text);
  if (list.flow) return { start: text.start, end, text: `{ id: ${id}, do: ${isKept ? source : flowText(line)} }` };
  const margin = ' '.repeat(document.source.positionAt(text.start).character);
  return {
    start: text.start,
    end,
    text: `id: ${id}${lineBreak(document)}${margin}do: ${isKept ? source : lineText(line)}`,
  };
}

function saySteps(actions: readonly string[]): (root: Node | undefined) => boolean {
  return (root) => {
    const list = root?.kind === 'mapping' ? pairOf(root, 'steps')?.value : undefined;
    return (
      list?.kind === 'sequence' &&
      list.items.length === actions.length &&
      list.items.every((item, index) => {
        const text = item.kind === 'mapping' ? valueOf(item, 'do') : undefined;
        return (text?.kind === 'scalar' ? onOneLine(text.text) : '') === actions[index];
      })
    );
  };
}

function onOneLine(text: string): string {
  const lines = text.split('\n').map((line) => line.trim());
  return lines.filter((line) => line !== '').join(' ');
}

function isText(node: Node): node is Scalar {
  return node.kind === 'scalar' && node.anchor === undefined && node.text.trim() !== '';
}
