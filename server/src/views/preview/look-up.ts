import type { Desk } from './desk.ts';

/** The name of a system by its key; the key where the program has none. */
export function lookUp(system: string, { program }: Desk): string {
  return program?.systems.get(system)?.name ?? system;
}
