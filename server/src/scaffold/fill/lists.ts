import type { Edit } from '../../contracts/finding.ts';
import type { Document } from '../../language/document.ts';
import { LONGEST_LINE } from '../../language/edit/insert.ts';
import { endOfLine, endOfPair, lineBreak, startOfLine } from '../../language/edit/layout.ts';
import { plainValue } from '../../language/schema/plain.ts';
import { flowText } from '../../language/syntax/write.ts';
import type { Plain } from '../../language/syntax/write.ts';
import { pairOf } from '../../language/syntax/tree.ts';
import type { Mapping, Pair, Sequence } from '../../language/syntax/tree.ts';

/** Writes a value on one line in place of what stands behind a key; nothing where an alias stands there. */
export function replaceValue(document: Document, mapping: Mapping, key: string, next: Plain): readonly Edit[] {
  const pair = pairOf(mapping, key);
  const value = pair?.value;
  if (!pair || !value || pair.merged || value.start < pair.key.end) return [];
  if (value.kind === 'scalar' || value.flow) return [{ start: value.start, end: value.end, text: flowText(next) }];
  const start = document.source.getText().indexOf(':', pair.key.end) + 1;
  return [{ start, end: endOfLine(document, value), text: ` ${flowText(next)}` }];
}

/** Adds a name to the end of a list in brackets, on a line of its own where the line would grow too long. */
export function appendToFlow(document: Document, list: Sequence, name: string): Edit {
  const last = list.items.at(-1);
  const at = last?.end ?? list.start + 1;
  const line = endOfLine(document, { start: at, end: at }) - startOfLine(document, at);
  const isLong = last !== undefined && line + name.length + 2 > LONGEST_LINE;
  const indent = ' '.repeat(document.source.positionAt(list.start).character + 1);
  const joint = isLong ? `,${lineBreak(document)}${indent}` : last ? ', ' : '';
  return { start: at, end: at, text: joint + name };
}

/** Takes entries out of a mapping that has others. */
export function removeEntries(document: Document, mapping: Mapping, keys: readonly string[]): readonly Edit[] {
  if (keys.length === 0) return [];
  if (mapping.flow) {
    const rest = Object.entries(plainValue(mapping) as Record<string, Plain>).filter(([key]) => !keys.includes(key));
    return [{ start: mapping.start, end: mapping.end, text: flowText(Object.fromEntries(rest)) }];
  }
  return mapping.pairs.flatMap((pair) => (keys.includes(pair.key.text) ? [removedLines(document, pair)] : []));
}

/** The lines of an entry in block style. */
function removedLines(document: Document, pair: Pair): Edit {
  const start = startOfLine(document, pair.key.start);
  const end = endOfLine(document, { start: pair.key.start, end: endOfPair(document, pair) });
  const feed = document.source.getText().startsWith(lineBreak(document), end) ? lineBreak(document).length : 0;
  return { start, end: end + feed, text: '' };
}
