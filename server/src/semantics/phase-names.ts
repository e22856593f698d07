import { distance } from '../language/forms/nearest.ts';
import { ARCHETYPES } from './archetypes.ts';

/** The phase that a name most likely means. */
export interface MeantPhase {
  readonly id: string;
  /** Only case, spaces or punctuation differ. */
  readonly isSure: boolean;
}

/** Every phase of any archetype: such a name is a word of its own, however near to another. */
const KNOWN: ReadonlySet<string> = new Set(
  [...ARCHETYPES.values()].flatMap(({ phases, anywhere }) =>
    [...phases, ...(anywhere ?? [])].map(({ id }) => bare(id)),
  ),
);

/** A name of at least this many letters may differ in two of them. */
const LONG = 8;

/** How much of a phase a name has to be so that it is its beginning: `deploy` of `deployment`, not `access` of `access-grant`. */
const LEAST_SHARE = 0.55;

/**
 * The phase that is meant by a name that is none of them. "Nearly" is read strictly, since a phase of one's own is
 * allowed: `discovery` is not `recovery`, nor is `certification` `verification`.
 */
export function nearPhase(name: string, phases: Iterable<string>): MeantPhase | undefined {
  const word = bare(name);
  const stem = word.replace(/e$/, '');
  let near: string | undefined;
  let fewest = word.length >= LONG ? 2 : 1;
  for (const id of phases) {
    const phase = bare(id);
    if (phase === word) return id === name ? undefined : { id, isSure: true };
    if (phase[0] !== word[0] || isPartOf(name, id)) continue;
    const apart = phase.startsWith(stem) && stem.length >= phase.length * LEAST_SHARE ? 0 : distance(word, phase);
    if (apart < fewest || (apart === fewest && near === undefined)) {
      near = id;
      fewest = apart;
    }
  }
  return near === undefined || KNOWN.has(word) ? undefined : { id: near, isSure: false };
}

/** `containment-eu` is a phase of one's own: a part of `containment`. */
function isPartOf(name: string, id: string): boolean {
  return name.length > id.length + 1 && name.startsWith(id) && /[^\p{L}\p{N}]/u.test(name[id.length]!);
}

/** What is left of a name where case, spaces and punctuation do not count. */
function bare(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}
