import { oneLine } from '../../language/forms/one-line.ts';
import type { Node } from '../../language/syntax/tree.ts';

/** The longest text in an outline, in UTF-16 units: more does not fit beside a name. */
const LONGEST = 120;

/** How many values of a list or mapping are looked at: more than that do not fit. */
const MOST_VALUES = 20;

/** What stands behind a key, on one line: `quarterly`, `CC6.1, CC6.2`, `cadence: annual, last: 2026-06-30`. */
export function summary(node: Node | undefined): string {
  return shortened(partsOf(node, 2).join(', '));
}

/** @param levels how many lists and mappings deep it goes: an alias can repeat a value many times over */
function partsOf(node: Node | undefined, levels: number): readonly string[] {
  if (node === undefined) return [];
  if (node.kind === 'scalar') return node.text === '' ? [] : [shortened(node.text)];
  if (levels === 0) return [];
  if (node.kind === 'sequence') return node.items.slice(0, MOST_VALUES).flatMap((item) => partsOf(item, levels - 1));
  return node.pairs.slice(0, MOST_VALUES).flatMap(({ key, value }) => {
    const parts = partsOf(value, levels - 1);
    if (value?.kind === 'mapping' || parts.length === 0) return parts;
    return `${key.text}: ${parts.join(', ')}`;
  });
}

/** A text on one line, and not too long. */
export function shortened(text: string): string {
  // No more is read than can be shown.
  const line = oneLine(cut(text, 2 * LONGEST));
  return line.length > LONGEST ? `${cut(line, LONGEST - 1).trimEnd()}…` : line;
}

/** The beginning of a text, without half a character at its end. */
function cut(text: string, length: number): string {
  return text.slice(0, length).replace(/[\ud800-\udbff]$/, '');
}
