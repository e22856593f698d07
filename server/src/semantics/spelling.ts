/** Whether two words differ in case, spaces, hyphens and underscores alone: `sign_off` and `signOff`. */
export function sameLetters(a: string, b: string): boolean {
  return letters(a) === letters(b);
}

function letters(text: string): string {
  return text.toLowerCase().replace(/[\s_-]+/g, '');
}

/** Shorter words are one letter away from too many others. */
const SHORTEST_SURE = 5;

/** Whether a near word is beyond doubt what was meant: the same letters, or a long word with one slip in it. */
export function isSurely(near: string, text: string): boolean {
  if (sameLetters(near, text)) return true;
  return near.length >= SHORTEST_SURE && oneSlipApart(near.toLowerCase(), text.toLowerCase());
}

/** Whether one letter too many, too few or another, or two neighbors swapped, is all that differs. */
function oneSlipApart(a: string, b: string): boolean {
  const shorter = Math.min(a.length, b.length);
  let start = 0;
  while (start < shorter && a[start] === b[start]) start += 1;
  let tail = 0;
  while (tail < shorter - start && a.at(-1 - tail) === b.at(-1 - tail)) tail += 1;
  const [restA, restB] = [a.slice(start, a.length - tail), b.slice(start, b.length - tail)];
  if (restA.length <= 1 && restB.length <= 1) return true;
  return restA.length === 2 && restB.length === 2 && restA[0] === restB[1] && restA[1] === restB[0];
}
