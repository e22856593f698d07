import type { Document } from '../../language/document.ts';
import { replaceScalar } from '../../language/edit/replace.ts';
import { isKind } from '../../language/document.ts';
import type { Range } from '../../language/syntax/tree.ts';
import { within } from '../../language/syntax/within.ts';
import { parameterName, placeholdersIn } from '../../semantics/placeholders.ts';
import type { Part } from './choices.ts';

/** The places of a document that wait for the author, in the order of the text. */
export function openPlaces(document: Document): readonly Range[] {
  return openIn(document).flatMap(({ node, date, found }) =>
    date ? [node] : found.map(({ start, end }) => within(node, start, end)),
  );
}

/** Puts the words of each placeholder in its place, and a day in that of a date. */
export const ownWords: Part = ({ document }, { today, keepPlaceholders }) => {
  if (keepPlaceholders) return [];
  return openIn(document).map(({ node, date, found }) => {
    if (date) return replaceScalar(document, node, today);
    let text = '';
    let from = 0;
    for (const { start, end } of found) {
      text += node.text.slice(from, start) + node.text.slice(start + 1, end - 1);
      from = end;
    }
    return replaceScalar(document, node, text + node.text.slice(from));
  });
};

const DATE = /^<date[^<>]*>$/;

function openIn(document: Document) {
  const parameters = isKind(document, 'runbook') ? (document.model?.parameters.keys() ?? []) : [];
  const names = new Set([...parameters].map(parameterName));
  return document.values.flatMap(({ node, form, isKey }) => {
    if (isKey || node.anchor !== undefined) return [];
    if (form === 'date') return DATE.test(node.text) ? [{ node, date: true, found: [] }] : [];
    if (form !== 'text' && form !== 'channel') return [];
    const found = placeholdersIn(node.text, names).filter(({ kind }) => kind === 'template');
    return found.length > 0 ? [{ node, date: false, found }] : [];
  });
}
