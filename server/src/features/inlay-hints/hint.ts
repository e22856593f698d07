import { oneLine } from '../../language/forms/one-line.ts';
import type { Meaning } from './meanings.ts';

/** A word that an editor shows in a line although it is not written there. Plain text. */
export interface InlayHint {
  readonly offset: number;
  readonly label: string;
  /** All that the hint speaks of, each on its line. */
  readonly tooltip: string;
}

/** The longest label, in characters: with the deepest list of criteria, a line stays within what an editor shows. */
const LONGEST = 60;

/** The hint for what stands before an offset; undefined where nothing is known of it. */
export function hintOf(meanings: readonly Meaning[], offset: number): InlayHint | undefined {
  if (meanings.length === 0) return undefined;
  return {
    offset,
    label: labelOf(meanings),
    tooltip: meanings.map(({ id, text }) => `${id}: ${oneLine(text)}`).join('\n'),
  };
}

/** As many meanings as fit, and how many are left: "Register before access, remove after; +2". */
function labelOf(meanings: readonly Meaning[]): string {
  let label = '';
  for (const [at, { text }] of meanings.entries()) {
    const next = at === 0 ? shortened(text) : `${label}; ${oneLine(text)}`;
    const left = meanings.length - at - 1;
    if (at > 0 && next.length + (left > 0 ? 4 : 0) > LONGEST) return `${label}; +${left + 1}`;
    label = next;
  }
  return label;
}

function shortened(text: string): string {
  const points = Array.from(oneLine(text));
  return points.length > LONGEST
    ? `${points
        .slice(0, LONGEST - 1)
        .join('')
        .trimEnd()}…`
    : points.join('');
}
