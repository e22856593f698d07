import type { Edit } from '../contracts/finding.ts';
import type { EvidenceDefaultFacts, SystemFacts } from '../contracts/program.ts';
import type { Document } from '../language/document.ts';
import { appendItem, insertKey } from '../language/edit/insert.ts';
import { columnOf, indentStep, lineBreak } from '../language/edit/layout.ts';
import type { Runbook, Step } from '../language/model/runbook.ts';
import { grammarOf } from '../language/schema/grammar.ts';
import { valueOf } from '../language/syntax/tree.ts';
import type { Mapping } from '../language/syntax/tree.ts';
import { flowText } from '../language/syntax/write.ts';
import { hasDefault, NEEDED } from './evidence-items.ts';
import type { NeededKey } from './evidence-items.ts';
import { NO_SYSTEM, systemsOf } from './systems.ts';

/** What is known of the program when an evidence item is filled in. */
export interface EvidenceFacts {
  readonly retention: string | undefined;
  readonly evidenceDefaults: EvidenceDefaultFacts;
  readonly systems: ReadonlyMap<string, SystemFacts>;
}

const GRAMMAR = grammarOf('runbook');
const STEP = GRAMMAR.properties.get('steps')!.items!;
const EVIDENCE = GRAMMAR.properties.get('evidence')!;

/** Kept long enough for a report of twelve months and its fieldwork, where the program does not say. */
const USUAL_RETENTION = '13 months';

/** The edit that has a step name an evidence item; undefined where its list is shared with another step or is none. */
export function nameInStep(document: Document, step: Step, item: string): Edit | undefined {
  if (!step.node) return undefined;
  const value = valueOf(step.node, 'evidence');
  if (value === undefined) return insertKey(document, step.node, 'evidence', [item], STEP);
  if (value.start < step.node.start || value.end > step.node.end || value.kind === 'mapping') return undefined;
  if (value.kind === 'sequence') return appendItem(document, value, item);
  if (value.anchor) return undefined;
  return { start: value.start, end: value.end, text: flowText(value.text.trim() === '' ? [item] : [value.text, item]) };
}

/** A value for a key of an item: the one that follows from the program or the step, else a placeholder to fill in. */
export function suggested(key: NeededKey, step: Step | undefined, program: EvidenceFacts | undefined): string {
  if (key === 'artifact') return '<what the record shows>';
  if (key === 'format') return '<file format>';
  if (key === 'retain') return program?.retention ?? USUAL_RETENTION;
  if (key === 'source') {
    const systems = step ? systemsOf(step, program?.systems).filter((system) => system !== NO_SYSTEM) : [];
    return systems.length === 1 ? systems[0]! : '<system that produces it>';
  }
  const vaults = [...(program?.systems ?? [])].filter(([, { kind }]) => kind === 'evidence-repository');
  return vaults.length === 1 ? vaults[0]![0] : '<system that keeps it>';
}

/** The edit that declares an item, with all that no default says; undefined where `evidence` is no mapping. */
export function declareItem(
  document: Document,
  runbook: Runbook,
  id: string,
  step: Step | undefined,
  program: EvidenceFacts | undefined,
): Edit | undefined {
  const root = runbook.node;
  if (!root) return undefined;
  const needed = NEEDED.filter((key) => key === 'artifact' || !hasDefault(key, runbook, program?.evidenceDefaults));
  const item = Object.fromEntries(needed.map((key) => [key, suggested(key, step, program)]));
  const section = valueOf(root, 'evidence');
  if (section === undefined || (section.kind === 'mapping' && section.pairs.length === 0)) {
    if (root.flow) return insertKey(document, root, 'evidence', { [id]: item }, GRAMMAR);
    return asBlock(insertKey(document, root, 'evidence', STAND_IN, GRAMMAR), document, root, { [id]: flowText(item) });
  }
  if (section.kind !== 'mapping' || section.pairs.every((pair) => pair.merged)) return undefined;
  const last = section.pairs.findLast((pair) => !pair.merged)!.value;
  if (section.flow || last?.kind !== 'mapping' || last.flow) return insertKey(document, section, id, item, EVIDENCE);
  const lines = Object.fromEntries(Object.entries(item).map(([key, value]) => [key, flowText(value)]));
  return asBlock(insertKey(document, section, id, STAND_IN, EVIDENCE), document, section, lines);
}

/** Adds the edit that declares an item beside others, as one fix. */
export function together(edits: readonly (Edit | undefined)[]): readonly Edit[] | undefined {
  if (!edits.every((edit) => edit !== undefined)) return undefined;
  const joined = new Map<string, Edit>();
  for (const edit of edits) {
    // Two insertions at one place are one, in the order in which they were given.
    const key = `${edit.start} ${edit.end}`;
    const same = joined.get(key);
    joined.set(key, same ? { ...edit, text: same.text + edit.text } : edit);
  }
  return [...joined.values()].sort((a, b) => a.start - b.start);
}

/** Stands for a value that is written in lines of its own. */
const STAND_IN = 'stand-in';

/** Puts lines below the key of an entry that was to be inserted with the stand-in as its value. */
function asBlock(edit: Edit, document: Document, mapping: Mapping, entries: { readonly [key: string]: string }): Edit {
  const margin = ' '.repeat(columnOf(document, mapping) + indentStep(document));
  const feed = lineBreak(document);
  const lines = Object.entries(entries).map(([key, value]) => `${feed}${margin}${key}: ${value}`);
  const text = edit.text.replace(/ ?stand-in/, () => lines.join(''));
  // Behind a key with an empty value, the space before that value goes too.
  const spaced = edit.start < edit.end && document.source.getText()[edit.start - 1] === ' ';
  return { ...edit, start: spaced ? edit.start - 1 : edit.start, text };
}
