import { defineRule } from '../../contracts/rule.ts';
import type { Report } from '../../contracts/rule.ts';
import { isKind } from '../../language/document.ts';
import type { Document } from '../../language/document.ts';
import { shown } from '../../language/forms/shown.ts';
import type { Form } from '../../language/schema/grammar.ts';
import { written } from '../../language/syntax/tree.ts';
import type { Range, Scalar, ScalarStyle } from '../../language/syntax/tree.ts';
import { within } from '../../language/syntax/within.ts';
import { parameterName, placeholdersIn } from '../../semantics/placeholders.ts';
import type { Placeholder } from '../../semantics/placeholders.ts';

const messages: Readonly<Record<Placeholder['kind'], (text: string) => string>> = {
  template: (text) =>
    `${shown(text)} was never filled in. An auditor takes a document with template text in it for one that nobody follows; write what is meant.`,
  word: (text) =>
    `${shown(text)} is still open. An auditor takes a document with open ends for one that nobody follows; write what is meant.`,
  filler: (text) =>
    `${shown(text)} is filler text. An auditor takes a document with filler in it for one that nobody follows; write what is meant.`,
};

const BLOCKS: ReadonlySet<ScalarStyle> = new Set(['literal', 'folded']);
const TEXTS: ReadonlySet<Form> = new Set(['text', 'channel']);

export const rule = defineRule({
  id: 'unfilled-placeholder',
  section: 'reading',
  severity: 'warning',
  summary: 'A `<placeholder>`, TODO, TBD, FIXME or "lorem ipsum" left in a text.',
  criteria: [],
  reads: [],
  check: { program: unfilled, runbook: unfilled, run: unfilled, playbook: unfilled },
});

function* unfilled(document: Document): Iterable<Report> {
  const names = new Set([...parametersOf(document)].map(parameterName));
  for (const { node, form, isKey } of document.values) {
    if (isKey || !TEXTS.has(form)) continue;
    for (const found of placeholdersIn(node.text, names))
      yield { at: placeOf(document, node, found), message: messages[found.kind](found.text) };
  }
}

function parametersOf(document: Document): Iterable<string> {
  return (isKind(document, 'runbook') ? document.model?.parameters.keys() : undefined) ?? [];
}

/** The placeholder itself; the whole text where it can't be told where in it that is. */
function placeOf(document: Document, node: Scalar, { text, start, end }: Placeholder): Range {
  const scalar = written(node);
  const part = within(node, start, end);
  if (part.end - part.start === end - start) return part;
  const source = document.source.getText().slice(scalar.start, scalar.end);
  // The first line of a block text holds its mark, and perhaps a comment.
  const at = source.indexOf(text, BLOCKS.has(scalar.style) ? source.indexOf('\n') : 0);
  if (at === -1 || source.includes(text, at + 1)) return scalar;
  return { start: scalar.start + at, end: scalar.start + at + text.length };
}
