import type { Edit } from '../../contracts/finding.ts';
import type { Document } from '../../language/document.ts';
import { replaceScalar } from '../../language/edit/replace.ts';
import { written } from '../../language/syntax/tree.ts';
import type { Range, Scalar } from '../../language/syntax/tree.ts';

/** The data of a report with a fix. */
export interface Mend {
  readonly title: string;
  readonly edit: Edit;
  readonly safe: boolean;
}

/** Writes another value in place of a scalar. */
export function change(document: Document, scalar: Scalar, text: string, safe: boolean): Mend {
  return { title: `Change to \`${text}\``, edit: replaceScalar(document, written(scalar), text), safe };
}

/** Writes a value without quotes, for `true` and `false`. */
export function changePlain({ start, end }: Range, text: string): Mend {
  return { title: `Change to \`${text}\``, edit: { start, end, text }, safe: true };
}

/** Puts a stretch of the text into double quotes. */
export function quote({ start, end }: Range, text: string): Mend {
  return { title: 'Put it in quotes', edit: { start, end, text: JSON.stringify(text) }, safe: true };
}

/** Puts something before and behind a value. */
export function wrap({ start, end }: Range, source: string, before: string, behind: string): Mend {
  return { title: `Write ${before}…${behind}`, edit: { start, end, text: `${before}${source}${behind}` }, safe: true };
}
