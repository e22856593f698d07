/** Names as a sentence lists them, each in backticks: "`when`, `resolve` and `approver`". */
export function inWords(names: readonly string[], joint: 'and' | 'or' = 'and'): string {
  const quoted = names.map((name) => `\`${name}\``);
  const last = quoted.at(-1) ?? '';
  return quoted.length > 1 ? `${quoted.slice(0, -1).join(', ')} ${joint} ${last}` : last;
}
