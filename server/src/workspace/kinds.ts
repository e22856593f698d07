import picomatch from 'picomatch';
import { kindOfName } from '../language/kind.ts';
import type { DocumentKind } from '../language/kind.ts';
import type { Patterns } from '../program/file-facts.ts';
import type { ProgramIndex } from '../program/program-index.ts';
import type { HouseTemplates } from './house-templates.ts';
import { relativeTo } from './uris.ts';

/** Says what kind a file is: by its name, else by the `files:` of its program. A template of the house is of none. */
export interface KindResolver {
  kindOf(uri: string): DocumentKind | undefined;
}

type Matcher = (path: string) => boolean;

export function createKindResolver(index: ProgramIndex, { isTemplate }: HouseTemplates): KindResolver {
  const matchers = new WeakMap<Patterns, ReadonlyMap<DocumentKind, Matcher>>();

  function matchersOf(patterns: Patterns): ReadonlyMap<DocumentKind, Matcher> {
    const known = matchers.get(patterns);
    if (known) return known;
    const made = new Map((['runbook', 'run', 'playbook'] as const).map((kind) => [kind, matcher(patterns[kind])]));
    matchers.set(patterns, made);
    return made;
  }

  return {
    kindOf(uri) {
      const byName = kindOfName(uri);
      if (byName) return isTemplate(uri) ? undefined : byName;
      const program = index.programFileOf(uri);
      const patterns = program === undefined ? undefined : index.patternsOf(program);
      if (program === undefined || !patterns) return undefined;
      const path = relativeTo(program.slice(0, program.lastIndexOf('/')), uri);
      return [...matchersOf(patterns)].find(([, matches]) => matches(path))?.[0];
    },
  };
}

/** The longest pattern that is tried: longer ones are no file names, and could be made to take forever. */
const LONGEST_PATTERN = 500;

function matcher(patterns: readonly string[]): Matcher {
  const usable = patterns.filter((pattern) => pattern.length <= LONGEST_PATTERN);
  return usable.length === 0 ? () => false : picomatch(usable, { nonegate: true });
}
