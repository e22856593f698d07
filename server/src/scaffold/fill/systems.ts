import { insertKey } from '../../language/edit/insert.ts';
import { replaceScalar } from '../../language/edit/replace.ts';
import { has } from '../../language/model/read.ts';
import { grammarOf } from '../../language/schema/grammar.ts';
import type { Choices, Part } from './choices.ts';
import { replaceValue } from './lists.ts';

/** What a template names systems by. */
const KINDS: ReadonlySet<string> = new Set(
  [...(grammarOf('program').properties.get('systems')?.entries?.properties.get('kind')?.values?.keys() ?? [])].filter(
    // Of these there is more than one in every program.
    (kind) => kind !== 'other',
  ),
);

/** Whether a template's name of a system is a kind, so that the program's system of that kind is meant. */
export function isKind(name: string): boolean {
  return KINDS.has(name);
}

/** The program's systems take the places of the kinds that the template names. */
export const systemNames: Part = ({ document }, choices) =>
  document.values.flatMap(({ node, form }) => {
    const place = form === 'system' && node.anchor === undefined ? systemFor(node.text, choices) : undefined;
    return place === undefined || place === node.text ? [] : [replaceScalar(document, node, place)];
  });

/**
 * The system of the program that a name in a template stands for: the picked one of that kind, else the only active
 * one. Undefined where none or several could be meant, and for a name that is no kind.
 */
export function systemFor(
  name: string,
  { systems: picked = [], program }: Pick<Choices, 'systems' | 'program'>,
): string | undefined {
  if (!program || !isKind(name)) return undefined;
  const isOfKind = (id: string): boolean => program.systems.get(id)?.kind === name;
  const chosen = picked.find(isOfKind);
  if (chosen !== undefined) return chosen;
  if (program.systems.has(name)) return name;
  const active = [...program.systems].filter(([id, { status }]) => status === 'active' && isOfKind(id));
  return active.length === 1 ? active[0]?.[0] : undefined;
}

/** The picked systems are the scope. */
export const scopeSystems: Part = ({ document, root, model }, { systems: picked = [] }) => {
  if (picked.length === 0) return [];
  const { scope } = model;
  const grammar = grammarOf('runbook');
  if (!scope?.node) return [insertKey(document, root, 'scope', { systems: picked }, grammar)];
  if (has(scope, 'systems') && scope.systems.length > 0) return replaceValue(document, scope.node, 'systems', picked);
  return [insertKey(document, scope.node, 'systems', picked, grammar.properties.get('scope')!)];
};

/** The systems of the program that names in a template stand for. */
export function scopeOf(named: readonly string[], program: NonNullable<Choices['program']>): readonly string[] {
  return [
    ...new Set(named.flatMap((name) => systemFor(name, { program }) ?? (program.systems.has(name) ? [name] : []))),
  ];
}
