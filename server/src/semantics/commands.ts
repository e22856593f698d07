/** Whether a command line is known to only read. Unknown commands count as changing something. */
export function onlyReads(command: string): boolean {
  return /\b(describe|list|get|show|status|plan)\b/.test(command);
}
