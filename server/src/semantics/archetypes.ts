import data from '../../../schemas/archetypes.json';
import type { Runbook } from '../language/model/runbook.ts';

/** A kind of procedure; `schemas/archetypes.json` says what each field means. */
export interface Archetype {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly area: string;
  readonly criteria: readonly string[];
  readonly phases: readonly Phase[];
  readonly anywhere?: readonly { readonly id: string; readonly before?: string }[];
  readonly requires: Requirements;
  readonly allows?: { readonly retrospectiveApproval?: boolean };
  readonly guide?: string;
}

export interface Phase {
  readonly id: string;
  /** A trigger that is no schedule shows it too. */
  readonly byTrigger?: boolean;
  /** A step of it changes something. */
  readonly changes?: boolean;
}

export interface Requirements {
  readonly severity?: boolean;
  readonly communication?: boolean;
  readonly escalation?: boolean;
  readonly rollback?: boolean;
  readonly tests?: boolean;
  readonly postMortem?: boolean;
  readonly objectives?: 'both' | 'any';
  readonly reviewAtLeast?: string;
  readonly trigger?: { readonly types?: readonly string[]; readonly atLeast?: string; readonly sourceKind?: string };
  readonly approval?: boolean;
  readonly approvalNotBy?: string;
  readonly deadlineOn?: string;
  readonly perSystem?: string;
  readonly signOff?: string;
}

/** The archetypes by id. */
export const ARCHETYPES: ReadonlyMap<string, Archetype> = new Map(
  (data.archetypes as unknown as readonly Archetype[]).map((archetype) => [archetype.id, archetype]),
);

/** The areas of work that the archetypes belong to, by id. */
export const AREAS: ReadonlyMap<string, { readonly id: string; readonly title: string }> = new Map(
  data.areas.map((area) => [area.id, area]),
);

/** The archetypes a runbook says it has, without those that do not exist. */
export function archetypesOf(runbook: Runbook): readonly Archetype[] {
  return runbook.archetype.flatMap((name) => ARCHETYPES.get(name.text) ?? []);
}
