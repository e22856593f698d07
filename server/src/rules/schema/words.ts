import type { DocumentKind } from '../../language/kind.ts';
import { shown } from '../../language/forms/shown.ts';
import type { Located } from '../../semantics/located.ts';

/** What a mapping describes, as the subject of a sentence: "This step", "This runbook". */
export function thing({ grammar, key }: Located, kind: DocumentKind): string {
  if (key === undefined) return `This ${kind}`;
  const title = grammar?.title;
  if (title === undefined) return shown(key.text);
  // All capitals (`RACI row`) stay.
  return `This ${/^[A-Z](?![A-Z])/.test(title) ? title.charAt(0).toLowerCase() + title.slice(1) : title}`;
}

/** The place of a value, as the subject of a sentence: "`title`", "An entry of `steps`". */
export function placeName({ key, isItem }: Located): string {
  const name = shown(key?.text ?? '');
  return isItem ? `An entry of ${name}` : name;
}
