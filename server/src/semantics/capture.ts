import type { EvidenceItem, Runbook, Step } from '../language/model/runbook.ts';

/** What the steps of a runbook capture. */
export interface Capture {
  /** The evidence items that steps name, each with the first step that does. */
  readonly items: ReadonlyMap<string, Step>;
  /** The steps that capture evidence: they name an item, or an item that some step names covers them. */
  readonly steps: ReadonlySet<Step>;
}

/** Finds out what is captured, for all steps at once. An item that only covers steps is captured by none of them. */
export function captureOf(runbook: Runbook): Capture {
  const items = new Map<string, Step>();
  const steps = new Set<Step>();
  for (const step of runbook.steps) {
    if (step.evidence.length > 0) steps.add(step);
    for (const item of step.evidence) if (!items.has(item.text)) items.set(item.text, step);
  }
  const covered = new Set<string>();
  for (const [name, item] of runbook.evidence)
    if (items.has(name)) for (const step of item.covers) covered.add(step.text);
  for (const step of runbook.steps) if (step.id && covered.has(step.id.text)) steps.add(step);
  return { items, steps };
}

/** The declared items that no step captures, by id. */
export function uncapturedItems(runbook: Runbook, { items }: Capture): ReadonlyMap<string, EvidenceItem> {
  return new Map([...runbook.evidence].filter(([name]) => !items.has(name)));
}
