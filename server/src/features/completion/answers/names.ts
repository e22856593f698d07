import { ours } from '../../hover/markdown.ts';
import type { Answer, Answers } from '../answer.ts';
import { pathOf, textsOf } from '../ask.ts';
import type { Ask } from '../ask.ts';
import type { SuggestionKind } from '../suggestion.ts';
import { excludable } from './criteria.ts';
import { undeclaredEvidence } from './evidence.ts';
import { undeclaredParameters } from './parameters.ts';
import { roles } from './roles.ts';

/** Names that are known for a mapping of names: those that are used and not defined yet. */
export function namesAt(ask: Ask): readonly Answer[] {
  return BY_PLACE.get(`${ask.document.kind} ${pathOf(ask)}`)?.(ask) ?? [];
}

const BY_PLACE: ReadonlyMap<string, Answers> = new Map<string, Answers>([
  ['program exclusions', excludable],
  ['program controls', (ask) => named(missingControls(ask), 'control', 'Named by a runbook')],
  ['program systems', (ask) => named(missingSystems(ask), 'system', 'Named, and not defined')],
  ['program roles', (ask) => named(missingRoles(ask), 'role', 'Named, and not defined')],
  ['program people', (ask) => named(missingPeople(ask), 'person', 'Holds a role')],
  ['runbook roles', (ask) => [...named(missingRoles(ask), 'role', 'Named, and not defined'), ...roles(ask)]],
  ['runbook evidence', (ask) => named(undeclaredEvidence(ask), 'evidence', 'Named by a step')],
  ['runbook parameters', (ask) => named(undeclaredParameters(ask), 'value', 'Used by a command')],
]);

function named(names: readonly string[], kind: SuggestionKind, detail: string): readonly Answer[] {
  return names.map((text) => ({ text, kind, detail, documentation: ours(`${detail}.`) }));
}

function missingControls(ask: Ask): readonly string[] {
  const named = [...(ask.program?.runbooks.values() ?? [])].flat().flatMap(({ controls }) => controls);
  return unknown(named, ask.program?.controls);
}

function missingSystems(ask: Ask): readonly string[] {
  const inRunbooks = [...(ask.program?.runbooks.values() ?? [])].flat().flatMap(({ operates }) => [...operates.keys()]);
  return unknown([...textsOf(ask, 'system', false), ...inRunbooks], ask.program?.systems);
}

function missingRoles(ask: Ask): readonly string[] {
  const { program, runbook } = ask;
  return unknown(textsOf(ask, 'role', false), program?.roles).filter((role) => runbook?.roles.has(role) !== true);
}

function missingPeople(ask: Ask): readonly string[] {
  return unknown(textsOf(ask, 'person', false), ask.program?.people);
}

function unknown(names: readonly string[], known: ReadonlyMap<string, unknown> | undefined): readonly string[] {
  return [...new Set(names)].filter((name) => known?.has(name) !== true);
}
