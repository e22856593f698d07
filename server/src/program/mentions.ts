import type { SystemFacts } from '../contracts/program.ts';
import type { Document } from '../language/document.ts';
import { isKind } from '../language/document.ts';
import type { Form } from '../language/schema/grammar.ts';
import { namedSystems } from '../semantics/systems.ts';

/** The roles and systems that a file refers to, defined or not, in order. */
export interface Mentions {
  readonly roles: readonly string[];
  readonly systems: readonly string[];
}

export function mentionsIn(document: Document): Mentions {
  // A runbook that describes a role of the program among its own refers to it.
  const described = isKind(document, 'runbook') ? (document.model?.roles.keys() ?? []) : [];
  return {
    roles: inOrder([...namesIn(document, 'role'), ...described]),
    systems: inOrder(namesIn(document, 'system')),
  };
}

function namesIn({ values }: Document, form: Form): readonly string[] {
  return values.filter((value) => value.form === form).map(({ node }) => node.text);
}

function inOrder(names: readonly string[]): readonly string[] {
  return [...new Set(names)].sort();
}

/** What the steps of a runbook say, in which systems may be named; in lower case and empty for other files. */
export function stepTextOf(document: Document): string {
  const steps = isKind(document, 'runbook') ? (document.model?.steps ?? []) : [];
  return steps
    .map((step) => step.do?.text ?? '')
    .join('\n')
    .toLowerCase();
}

/** Whether two texts name the same systems: an edit that changes no name concerns no other file. */
export function nameTheSame(a: string, b: string, systems: ReadonlyMap<string, SystemFacts>): boolean {
  if (a === b) return true;
  const [inA, inB] = [new Set(namedSystems(a, systems)), new Set(namedSystems(b, systems))];
  return inA.size === inB.size && [...inA].every((system) => inB.has(system));
}

/** What files refer to. */
interface Referring {
  readonly stated: { readonly mentions: Mentions };
  readonly stepText: string;
}

/** The systems that files refer to, by key, or by name in the text of a step. */
export function systemsUsed(
  files: readonly Referring[],
  systems: ReadonlyMap<string, SystemFacts>,
): ReadonlySet<string> {
  const used = new Set(files.flatMap(({ stated }) => stated.mentions.systems));
  const left = [...systems].filter(([key]) => !used.has(key));
  for (const [key, { name }] of left) {
    const words = [key.toLowerCase(), ...(name === undefined ? [] : [name.toLowerCase()])];
    // Most texts hold no such word, which is quickly seen.
    const isNamed = files.some(
      ({ stepText }) => words.some((word) => stepText.includes(word)) && namedSystems(stepText, systems).includes(key),
    );
    if (isNamed) used.add(key);
  }
  return new Set([...used].filter((key) => systems.has(key)).sort());
}

export function rolesUsed(files: readonly Referring[], roles: ReadonlyMap<string, unknown>): ReadonlySet<string> {
  return new Set(
    files
      .flatMap(({ stated }) => stated.mentions.roles)
      .filter((key) => roles.has(key))
      .sort(),
  );
}
