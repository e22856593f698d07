import type { Program } from '../../contracts/program.ts';
import type { RelatedReport } from '../../contracts/rule.ts';
import type { Runbook } from '../../language/model/runbook.ts';
import type { Archetype } from '../../semantics/archetypes.ts';

/** Something that an archetype asks for and that a runbook does not have. */
export interface Lack {
  /** @param who the archetype that asks, as the subject of a sentence */
  readonly message: (who: string) => string;
  readonly related?: readonly RelatedReport[];
}

/** Looks for what one archetype of a runbook asks for. */
export type Requirement = (
  runbook: Runbook,
  archetype: Archetype,
  program: Pick<Program, 'systems'> | undefined,
) => Iterable<Lack>;
