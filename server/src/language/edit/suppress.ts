import type { Edit } from '../../contracts/finding.ts';
import type { Document } from '../document.ts';
import { suppressibleLine, UNSUPPRESSIBLE } from '../suppressions.ts';
import { lineBreak } from './layout.ts';

/** The comment that suppresses a rule at an offset, its reason left to be written; undefined where none can. */
export function suppressionEdit(document: Document, rule: string, offset: number): Edit | undefined {
  if (UNSUPPRESSIBLE.has(rule)) return undefined;
  const text = document.source.getText();
  const line = suppressibleLine(document, offset);
  const start = document.source.offsetAt({ line, character: 0 });
  const mark = start === 0 && text.startsWith('\ufeff') ? 1 : 0;
  const indent = /^ */.exec(text.slice(start + mark, start + mark + 200))![0];
  return {
    start: start + mark,
    end: start + mark,
    text: `${indent}# soc2-ignore-next-line ${rule} -- ${lineBreak(document)}`,
  };
}
