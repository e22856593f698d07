import type { Runbook, Step } from '../language/model/runbook.ts';

/** The evidence items that steps capture, by the index of the first step that does. */
export function capturedItems(runbook: Runbook): ReadonlyMap<string, number> {
  const captured = new Map<string, number>();
  runbook.steps.forEach((step, index) => {
    for (const item of step.evidence) if (!captured.has(item.text)) captured.set(item.text, index);
  });
  return captured;
}

/** Whether a step captures evidence: it names an item, or an item that some step captures covers it. */
export function capturesEvidence(step: Step, runbook: Runbook): boolean {
  if (step.evidence.length > 0) return true;
  const id = step.id?.text;
  if (id === undefined) return false;
  const captured = capturedItems(runbook);
  return [...runbook.evidence].some(
    ([name, item]) => captured.has(name) && item.covers.some((covered) => covered.text === id),
  );
}
