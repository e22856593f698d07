import type { Runbook } from '../language/model/runbook.ts';
import { archetypesOf } from './archetypes.ts';
import type { Archetype, Requirements } from './archetypes.ts';

/** The first of a runbook's archetypes that asks for something beyond the common skeleton. */
export function requiredBy(runbook: Runbook, requirement: keyof Requirements): Archetype | undefined {
  return archetypesOf(runbook).find(({ requires }) => Boolean(requires[requirement]));
}

/** What asks for something, as the subject of a sentence: "A runbook for incident response". */
export function asker(archetype: Archetype): string {
  return `A runbook of the archetype \`${archetype.id}\``;
}

/** Who asks a runbook for severity levels: its archetype, or an alert that starts it; undefined where nothing does. */
export function severityAskedBy(runbook: Runbook): Archetype | 'alert' | undefined {
  const isAlerted = runbook.triggers.some(({ type }) => type?.text === 'alert');
  return requiredBy(runbook, 'severity') ?? (isAlerted ? 'alert' : undefined);
}
