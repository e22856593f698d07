import type { EvidenceDefaultFacts } from '../contracts/program.ts';
import type { EvidenceItem, Runbook } from '../language/model/runbook.ts';
import type { Scalar } from '../language/syntax/tree.ts';
import { lacks } from './lacks.ts';

/** The keys of an evidence item that have defaults. */
export type DefaultedKey = keyof EvidenceDefaultFacts;

/** A value of an evidence item, and who says it. */
export type Stated =
  | { readonly by: 'item' | 'runbook'; readonly text: string; readonly node: Scalar }
  | { readonly by: 'program'; readonly text: string };

/** A value of an item: its own, else the runbook's default, else the program's. */
export function statedOf(
  item: EvidenceItem,
  key: DefaultedKey,
  runbook: Runbook,
  program: EvidenceDefaultFacts | undefined,
): Stated | undefined {
  const own = item[key];
  if (own) return { by: 'item', text: own.text, node: own };
  // Something that can't be read is written, so that no default holds; of it the schema speaks.
  if (!lacks(item, key)) return undefined;
  const inRunbook = runbook.evidenceDefaults?.[key];
  if (inRunbook) return { by: 'runbook', text: inRunbook.text, node: inRunbook };
  const inProgram = program?.[key];
  return inProgram === undefined ? undefined : { by: 'program', text: inProgram };
}

/** What an auditor asks of every item, in the order of the format. */
export const NEEDED = ['artifact', 'source', 'format', 'store', 'retain'] as const;
export type NeededKey = (typeof NEEDED)[number];

/** The keys that an item has neither itself nor by default. */
export function missingKeys(
  item: EvidenceItem,
  runbook: Runbook,
  program: EvidenceDefaultFacts | undefined,
): readonly NeededKey[] {
  return NEEDED.filter((key) => lacks(item, key) && (key === 'artifact' || !hasDefault(key, runbook, program)));
}

/** Whether a key has a value where an item leaves it out. */
export function hasDefault(key: DefaultedKey, runbook: Runbook, program: EvidenceDefaultFacts | undefined): boolean {
  const defaults = runbook.evidenceDefaults;
  return (defaults !== undefined && !lacks(defaults, key)) || program?.[key] !== undefined;
}
