import type { NameKind, NamesAround } from '../../contracts/names.ts';
import type { Document } from '../../language/document.ts';
import { shown } from '../../language/forms/shown.ts';
import type { Range } from '../../language/syntax/tree.ts';
import { NO_SYSTEM } from '../../semantics/systems.ts';
import { spotAt } from '../spot.ts';
import { meantIn, occurrenceAt } from './name.ts';
import type { Name } from './name.ts';

/** What would be renamed at a place, or why nothing can be. */
export type Renamable = { readonly name: Name; readonly range: Range } | { readonly problem: string };

const messages = {
  kept: (text: string, what: string) => `${shown(text)} is ${what}, so it keeps its name.`,
  none: '`none` says that there is no system, so there is nothing to rename.',
  key: (text: string) => `${shown(text)} is a key of the format, so it keeps its name.`,
  value: (text: string, key: string) =>
    `${shown(text)} is one of the values that ${shown(key)} can have, so it keeps its name.`,
  text: 'Only what other places refer to can be renamed: the ids of runbooks, steps, controls, roles, systems and the like.',
};

/** What the author did not name. */
const KEPT: ReadonlyMap<NameKind, string> = new Map<NameKind, string>([
  ['criterion', 'one of the Trust Services Criteria'],
  ['archetype', 'one of the archetypes'],
  ['phase', 'one of the phases that steps are ordered by'],
  ['severity', 'one of the severity levels'],
  ['rule', 'a rule of the linter'],
]);

/** What would be renamed at an offset; undefined where nothing is written that could have a name. */
export function renamableAt(document: Document, offset: number, around: NamesAround): Renamable | undefined {
  const at = occurrenceAt(document, offset);
  if (!at) return unnamedAt(document, offset);
  const kept = KEPT.get(at.kind);
  if (kept !== undefined) return { problem: messages.kept(at.name, kept) };
  if (at.kind === 'system' && at.name === NO_SYSTEM && !at.isDefinition) return { problem: messages.none };
  return { name: meantIn(around.own, at.kind, at.name, around), range: at.range };
}

function unnamedAt(document: Document, offset: number): Renamable | undefined {
  const spot = spotAt(document, offset);
  if (!spot) return undefined;
  const { part, node, grammar, keys } = spot;
  if (part === 'key') return { problem: messages.key(node.text) };
  return { problem: grammar.values?.has(node.text) ? messages.value(node.text, keys.at(-1)!) : messages.text };
}
