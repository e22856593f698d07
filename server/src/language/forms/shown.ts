/** The longest piece of an author's text that a message repeats. */
const LONGEST = 60;

/**
 * A text of the document as a message shows it, in backticks: shortened, on one line, and without characters that could
 * end the code span or steer a terminal.
 */
export function shown(text: string): string {
  const line = text
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .replaceAll('`', "'")
    .trim();
  const points = Array.from(line);
  return `\`${points.length > LONGEST ? `${points.slice(0, LONGEST - 1).join('')}…` : line}\``;
}
