import { flowText, lineText } from '../../language/syntax/write.ts';
import type { Place } from './place.ts';

/** Texts that YAML reads as they are wherever they stand: asking the library about each would take longer than the rest. */
const SAFE = /^[A-Za-z_][\w-]*(?:\.[\w-]+)*$/;
const SPECIAL = /^(?:null|true|false)$/i;

/** A text as it has to be written at a place: in the quotes that stand there, else in quotes only where YAML needs them. */
export function writtenAt(text: string, { style, isFlow }: Pick<Place, 'style' | 'isFlow'>): string {
  if (style === 'single') return text.replaceAll("'", "''");
  if (style === 'double') return JSON.stringify(text).slice(1, -1);
  if (SAFE.test(text) && !SPECIAL.test(text)) return text;
  return isFlow ? flowText(text) : lineText(text);
}

/** The longest name that is suggested: longer ones are texts in the wrong place. */
const LONGEST_NAME = 200;

/** Whether a name can be picked from a list: it stands on one line, and nothing in it hides or turns around. */
export function isWritable(text: string): boolean {
  return text.length <= LONGEST_NAME && !/[\p{Cc}\p{Bidi_Control}\p{Zl}\p{Zp}]/u.test(text);
}
