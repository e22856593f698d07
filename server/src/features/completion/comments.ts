import type { Document } from '../../language/document.ts';
import { UNSUPPRESSIBLE } from '../../language/suppressions.ts';
import type { Range } from '../../language/syntax/tree.ts';
import type { Answer } from './answer.ts';
import { ruleAnswers } from './answers/rules.ts';
import { ours } from '../hover/markdown.ts';
import { suggestion } from './fit.ts';
import type { Unranked } from './fit.ts';
import { STOP } from './snippet.ts';
import type { Piece } from './snippet.ts';
import { lineAt } from './lines.ts';

/** A directive that has been begun: with two letters, since any comment may begin with one. */
const BEGUN = /^#\s*(so[\w-]*)$/;
const DIRECTIVE = /^#\s*soc2-ignore(?:-next-line)?\s/;

/** In a comment that suppresses rules, the rules; where one is begun, what it begins with. Nothing in any other. */
export function commentSuggestions(
  document: Document,
  { start }: Range,
  offset: number,
  snippets: boolean,
): readonly Unranked[] {
  const text = document.source.getText();
  const before = text.slice(start, offset);
  const after = text.slice(offset, lineAt(text, offset).end);
  const begun = BEGUN.exec(before)?.[1];
  if (begun !== undefined)
    return directives(document, start, begun, { before: offset - begun.length, after }, snippets);
  const directive = DIRECTIVE.exec(before)?.[0];
  if (directive === undefined || before.includes('--')) return [];
  const [word = ''] = /[^\s,]*$/.exec(before) ?? [];
  const [rest = ''] = /^(?!--)[^\s,]*/.exec(after) ?? [];
  const range = { start: offset - word.length, end: offset + rest.length };
  const listed = new Set(
    `${before.slice(directive.length, before.length - word.length)} ${after.slice(rest.length)}`.split(/[\s,]+/),
  );
  const isLast = after.slice(rest.length).trim() === '';
  const behind: readonly Piece[] = isLast ? [' -- ', STOP] : after.startsWith('--') ? [' '] : [];
  return ruleAnswers()
    .filter(({ text: id }) => !listed.has(id) && !UNSUPPRESSIBLE.has(id))
    .map((answer) => suggestion(answer, [answer.text, ...behind], { range, current: '' }, snippets));
}

const NEXT_LINE: Answer = {
  text: 'soc2-ignore-next-line',
  kind: 'directive',
  detail: 'Suppresses rules on the next line',
  documentation: ours(
    'Keeps findings of the named rules from being reported on the next line. The reason is required: an auditor will ask.',
  ),
};

const WHOLE_FILE: Answer = {
  text: 'soc2-ignore',
  kind: 'directive',
  detail: 'Suppresses rules in this file',
  documentation: ours(
    'Keeps findings of the named rules from being reported in this file. The reason is required: an auditor will ask.',
  ),
};

function directives(
  document: Document,
  comment: number,
  begun: string,
  { before, after }: { readonly before: number; readonly after: string },
  snippets: boolean,
): readonly Unranked[] {
  const firstKey = document.model?.place.start ?? Number.POSITIVE_INFINITY;
  const [rest = ''] = /^[\w-]*/.exec(after) ?? [];
  const range = { start: before, end: before + begun.length + rest.length };
  const known = comment < firstKey ? [NEXT_LINE, WHOLE_FILE] : [NEXT_LINE];
  const behind: readonly Piece[] = after.slice(rest.length).trim() === '' ? [' ', STOP, ' -- ', STOP] : [];
  return known
    .filter(({ text }) => text.startsWith(begun))
    .map((answer) => suggestion(answer, [answer.text, ...behind], { range, current: '' }, snippets));
}
