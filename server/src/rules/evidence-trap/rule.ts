import type { Program } from '../../contracts/program.ts';
import { defineRule } from '../../contracts/rule.ts';
import { comparable, parseDuration } from '../../language/forms/duration.ts';
import { shown } from '../../language/forms/shown.ts';
import type { Runbook, Step } from '../../language/model/runbook.ts';
import { tracksOf } from '../../semantics/approval-order.ts';
import { statedOf } from '../../semantics/evidence-items.ts';
import { outlives, periodOf } from '../../semantics/report-period.ts';

const messages = {
  manual: (system: string, retention: string) =>
    `A person has to capture this, and ${shown(system)} keeps its logs for only ${shown(retention)}. Once forgotten, it is gone before an auditor asks; let a system capture it.`,
  late: (system: string, retention: string, phase: string) =>
    `This is captured only after the phase ${shown(phase)}, and ${shown(system)} keeps its logs for only ${shown(retention)}. It may be gone by then, and for the auditor; capture it in a step before.`,
  logs: 'How long the system keeps its logs is set here',
};

/** Phases in which records of what happened before may be lost. */
const DESTROYING = new Set(['eradication', 'recovery', 'deletion', 'disposal']);

/** What a type I report is measured by, having no period. */
const YEAR = parseDuration('12 months')!;

export const rule = defineRule({
  id: 'evidence-trap',
  section: 'evidence',
  severity: 'warning',
  summary:
    'Evidence that is captured by hand, or only after the traces may be gone, from a system whose logs do not outlive the report period.',
  criteria: [],
  reads: ['systems', 'report', 'evidenceDefaults'],
  check: {
    *runbook({ model }, { program }) {
      if (!model || !program || model.evidence.size === 0) return;
      const late = lateItems(model);
      for (const [name, item] of model.evidence) {
        const source = statedOf(item, 'source', model, program.evidenceDefaults)?.text;
        const system = source === undefined ? undefined : program.systems.get(source);
        const retention = system?.logRetention;
        if (source === undefined || retention === undefined || !isShort(retention, program)) continue;
        const isManual = statedOf(item, 'capture', model, program.evidenceDefaults)?.text === 'manual';
        const phase = late.get(name);
        if (!isManual && phase === undefined) continue;
        const title = system?.name ?? source;
        const message =
          phase === undefined ? messages.manual(title, retention) : messages.late(title, retention, phase);
        const definition = `logRetention/${source}` as const;
        yield { at: item.place, message, related: [{ file: program.file, definition, message: messages.logs }] };
      }
    },
  },
});

/** Whether logs are gone before the report period is over. What cannot be read is no reason to warn. */
function isShort(logRetention: string, { report }: Pick<Program, 'report'>): boolean {
  const kept = parseDuration(logRetention);
  if (kept === undefined) return false;
  if (report.type === 'I') return comparable(kept) < comparable(YEAR);
  const period = periodOf(report);
  return period !== undefined && !outlives(kept, period);
}

/** The items that are captured only after a phase that destroys, each with that phase. Order counts inside a track. */
function lateItems(runbook: Runbook): ReadonlyMap<string, string> {
  const late = new Map<string, string>();
  const inTime = new Set<string>();
  for (const track of tracksOf(runbook)) {
    const passed = new Set<string>();
    for (const step of track) {
      const phase = firstOther(passed, step);
      for (const { text } of step.evidence) {
        if (phase === undefined) inTime.add(text);
        else if (!late.has(text)) late.set(text, phase);
      }
      if (step.phase && DESTROYING.has(step.phase.text)) passed.add(step.phase.text);
    }
  }
  return new Map([...late].filter(([item]) => !inTime.has(item)));
}

/** The first phase passed that a step does not itself belong to: inside of a phase, it is not over. */
function firstOther(passed: ReadonlySet<string>, step: Step): string | undefined {
  for (const phase of passed) if (phase !== step.phase?.text) return phase;
  return undefined;
}
