import type { Ask } from '../ask.ts';

const NAMED = /\$\{?([A-Z][A-Z0-9_]+)/g;

/** The named values that commands use and that nobody has described; those that a command sets itself are none. */
export function undeclaredParameters({ runbook }: Ask): readonly string[] {
  const commands = (runbook?.steps ?? []).flatMap(({ command }) => command.map(({ text }) => text));
  const names = new Set(commands.flatMap((command) => [...command.matchAll(NAMED)].map(([, name]) => name!)));
  return [...names].filter((name) => !commands.some((command) => command.includes(`${name}=`)));
}
