import type { Program } from '../../contracts/program.ts';
import type { FeatureHost } from './feature.ts';

/** Answers that a client keeps, and what they were made of: it is asked to ask again once that has changed. */
export interface Answers {
  /** Notes that an answer about a document was given. */
  given(uri: string): void;
}

/**
 * Sends a refresh when the settings or the facts that given answers were made of have changed: at most one for all of
 * them, until an answer is given again.
 * @param factsOf the facts of a program that answers depend on; what is equal stays the same object
 */
export function refreshing(
  { workspace, scheduler, configuration }: FeatureHost,
  factsOf: (program: Program) => readonly unknown[],
  refresh: () => void,
): Answers {
  const given = new Map<string, readonly unknown[]>();

  function factsAt(uri: string): readonly unknown[] {
    const program = workspace.programOf(uri);
    return program ? factsOf(program) : [];
  }

  function again(): void {
    given.clear();
    refresh();
  }

  scheduler.onSwept(() => {
    // While files stream in, facts change with each of them.
    if (scheduler.busy()) return;
    for (const uri of given.keys()) if (!workspace.document(uri)) given.delete(uri);
    if ([...given].some(([uri, facts]) => !sameObjects(facts, factsAt(uri)))) again();
  });
  configuration.onChange(again);
  return { given: (uri) => void given.set(uri, factsAt(uri)) };
}

function sameObjects(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((fact, at) => fact === b[at]);
}
