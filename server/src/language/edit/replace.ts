import type { Edit } from '../../contracts/finding.ts';
import type { Document } from '../document.ts';
import { flowText, lineText } from '../syntax/write.ts';
import type { Range, Scalar } from '../syntax/tree.ts';
import { isInFlow, startOfLine } from './layout.ts';

/** Writes another text in place of a scalar, in the same quotes; a plain one gets quotes only where YAML needs them. */
export function replaceScalar(document: Document, scalar: Scalar, text: string): Edit {
  const { start, end, style } = scalar;
  if (style === 'single') return { start, end, text: `'${text.replaceAll("'", "''")}'` };
  if (style === 'double') return { start, end, text: JSON.stringify(text) };
  const plain = isInFlow(document, scalar) ? flowText(text) : lineText(text);
  if (style === 'plain') return { start, end, text: plain };
  // The text of a block ends with its last line break, and a comment may stand behind its mark.
  const source = document.source.getText().slice(start, end);
  const comment = /^[^\r\n]*?([ \t]#[^\r\n]*)/.exec(source)?.[1] ?? '';
  return { start, end: end - /\s*$/.exec(source)![0].length, text: plain + comment };
}

/** Takes a comment out: with its line if nothing else stands there, else with the space before it. */
export function removeComment(document: Document, comment: Range): Edit {
  const text = document.source.getText();
  const line = startOfLine(document, comment.start);
  if (text.slice(line, comment.start).trim() === '') {
    const feed = text.indexOf('\n', comment.end);
    return { start: line, end: feed === -1 ? text.length : feed + 1, text: '' };
  }
  let start = comment.start;
  while (text[start - 1] === ' ' || text[start - 1] === '\t') start -= 1;
  return { start, end: comment.end, text: '' };
}
