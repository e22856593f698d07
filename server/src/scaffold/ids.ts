import { toId } from '../language/forms/names.ts';

/** No file name has to be longer. */
const LONGEST = 60;

/** The id that a title gives: `Revoke Access!` is `revoke-access`; empty where no letter or digit is left. */
export function idFrom(title: string): string {
  return toId(title.replace(/['’]/g, '')).slice(0, LONGEST).replace(/-$/, '');
}

/** An id that nothing has yet: the same with a number behind it where it is taken. */
export function freeId(id: string, taken: ReadonlySet<string>): string {
  let free = id;
  for (let count = 2; taken.has(free); count += 1) free = `${id}-${count}`;
  return free;
}
