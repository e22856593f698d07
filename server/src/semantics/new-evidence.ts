import type { Fix } from '../contracts/finding.ts';
import type { Document } from '../language/document.ts';
import { toId } from '../language/forms/names.ts';
import { shown } from '../language/forms/shown.ts';
import type { EvidenceItem, Runbook, Step } from '../language/model/runbook.ts';
import { declareItem, nameInStep, together } from './evidence-edits.ts';
import type { EvidenceFacts } from './evidence-edits.ts';
import { statedOf } from './evidence-items.ts';
import { systemsOf } from './systems.ts';

/** How many items are offered one by one. */
const MOST_OFFERED = 5;

/**
 * The ways to have a step capture evidence: name a declared item that no step captures and that comes from the step's
 * own system, or declare a new one and name it.
 */
export function captureFixes(
  document: Document,
  runbook: Runbook,
  step: Step,
  uncaptured: ReadonlyMap<string, EvidenceItem>,
  program: EvidenceFacts | undefined,
): readonly Fix[] {
  const where = step.id ? shown(step.id.text) : `step ${runbook.steps.indexOf(step) + 1}`;
  const systems = new Set(systemsOf(step, program?.systems));
  const fitting = [...uncaptured].flatMap(([name, item]) => {
    const source = statedOf(item, 'source', runbook, program?.evidenceDefaults);
    return source !== undefined && systems.has(source.text) ? [name] : [];
  });
  const named = fitting.slice(0, MOST_OFFERED).flatMap((name): Fix[] => {
    const edits = together([nameInStep(document, step, name)]);
    return edits ? [{ title: `Capture ${shown(name)} in ${where}`, edits, safe: false }] : [];
  });
  const id = newItemId(runbook, step);
  const edits = together([nameInStep(document, step, id), declareItem(document, runbook, id, step, program)]);
  return edits ? [...named, { title: `Capture a new item ${shown(id)} in ${where}`, edits, safe: false }] : named;
}

/** An id for the record of a step that no item has yet: `disable-okta-record`. */
function newItemId(runbook: Runbook, step: Step): string {
  const own = toId(step.id?.text ?? '');
  const id = own === '' ? 'step-record' : `${own}-record`;
  for (let number = 2; ; number += 1) {
    const candidate = number === 2 && !runbook.evidence.has(id) ? id : `${id}-${number}`;
    if (!runbook.evidence.has(candidate)) return candidate;
  }
}
