import type { Grammar } from '../../language/schema/grammar.ts';
import { hasDefault } from '../../semantics/evidence-items.ts';
import type { DefaultedKey } from '../../semantics/evidence-items.ts';
import type { Ask } from './ask.ts';

/**
 * The keys that something is written with, by what the schema calls it: those that it requires and those whose absence
 * a rule would report; what most do without is left out.
 */
export const EXPECTED: ReadonlyMap<string, readonly string[]> = new Map([
  ['Report', ['type', 'period']],
  ['Report period', ['from', 'to']],
  ['Control', ['title', 'criteria', 'owner']],
  ['System', ['name', 'kind']],
  ['Role', ['title', 'holders', 'duty']],
  ['Person', ['name']],
  ['Exclusion', ['reason']],
  ['Exception', ['rule', 'runbooks', 'reason', 'compensating', 'approvedBy', 'until']],
  ['Files', ['runbooks']],
  ['Evidence defaults', ['store', 'retain', 'capture']],
  ['Scope', ['covers', 'excludes', 'systems']],
  ['Trigger', ['id', 'type', 'event', 'source']],
  ['Severity', ['P1']],
  ['Severity level', ['when', 'acknowledge', 'resolve', 'approver']],
  ['RACI row', ['activity', 'steps', 'accountable', 'consulted', 'informed']],
  ['Step', ['id', 'phase', 'do', 'by', 'system', 'criteria', 'evidence']],
  ['Approval', ['by', 'confirms']],
  ['Sign-off', ['by', 'confirms']],
  ['Judgment', ['by', 'decides', 'options']],
  ['Repeat', ['steps', 'until']],
  ['Communication', ['severity', 'channel', 'notify', 'within']],
  ['Escalation', ['after', 'to', 'channel', 'when']],
  ['Evidence item', ['artifact', 'type', 'source', 'format', 'store', 'retain', 'capture']],
  ['Recovery objectives', ['rto', 'rpo']],
  ['Review', ['cadence', 'last', 'by']],
  ['Test', ['date', 'kind', 'participants', 'scenario', 'gaps', 'changes']],
  ['Retirement', ['date', 'reason', 'retainUntil']],
  ['Run trigger', ['id', 'at']],
  ['Run step', ['step', 'at', 'by', 'result', 'evidence']],
  ['Recorded approval', ['by', 'at']],
  ['Captured evidence', ['of', 'uri', 'captured']],
  ['Post-mortem', ['rootCause', 'remediation', 'runbookGaps']],
  ['Playbook phase', ['name', 'decisions', 'runbooks']],
  ['Decision', ['decides', 'by']],
  ['Stakeholder', ['role', 'duty', 'within']],
]);

/** The keys that a mapping is begun with, in the order of the schema; none where the author gives the names. */
export function expectedKeys(grammar: Grammar, ask: Ask): readonly string[] {
  const wanted = EXPECTED.get(grammar.title ?? '') ?? grammar.required;
  return [...grammar.properties.keys()].filter((key) => wanted.includes(key) && !isSettled(grammar, key, ask));
}

/** Whether the runbook says it once for all: a default, no levels that a row could be about, no archetype with phases. */
function isSettled({ title }: Grammar, key: string, { runbook, program }: Ask): boolean {
  if (!runbook) return false;
  if (title === 'Step') return key === 'phase' && runbook.archetype.length === 0;
  if (title === 'Communication') return key === 'severity' && runbook.severity.size === 0;
  return (
    title === 'Evidence item' &&
    key !== 'artifact' &&
    hasDefault(key as DefaultedKey, runbook, program?.evidenceDefaults)
  );
}
