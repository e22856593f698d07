/**
 * How well a text matches what is looked for, the higher the better; undefined if it does not. Whole words count for
 * more than beginnings, these for more than letters in a row, and these for more than letters here and there.
 * @param wanted in lower case, without blanks
 */
export function score(wanted: string, text: string): number | undefined {
  const lower = text.toLowerCase();
  const tier = lower === wanted ? 5 : (tierOf(wanted, lower) ?? 0);
  // Of two that match alike, the shorter one has less besides.
  return tier === 0 ? undefined : tier + 1 / (1 + text.length);
}

function tierOf(wanted: string, text: string): number | undefined {
  const at = text.indexOf(wanted);
  if (at === 0) return 4;
  if (at > 0) return beginsWord(wanted, text, at) ? 3 : 2;
  return isScattered(wanted, text) ? 1 : undefined;
}

function beginsWord(wanted: string, text: string, first: number): boolean {
  for (let at = first; at !== -1; at = text.indexOf(wanted, at + 1))
    if (!/[\p{L}\p{N}]/u.test(text[at - 1] ?? '')) return true;
  return false;
}

/** Whether the letters stand in the text in this order, with others between them. */
function isScattered(wanted: string, text: string): boolean {
  let at = 0;
  for (const letter of wanted) {
    at = text.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
