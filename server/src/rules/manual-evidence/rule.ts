import type { EvidenceDefaultFacts, SystemFacts } from '../../contracts/program.ts';
import { defineRule } from '../../contracts/rule.ts';
import type { Report } from '../../contracts/rule.ts';
import { shown } from '../../language/forms/shown.ts';
import type { EvidenceItem, Runbook } from '../../language/model/runbook.ts';
import type { EvidenceDefaults } from '../../language/model/shared.ts';
import { written } from '../../language/syntax/tree.ts';
import { statedOf } from '../../semantics/evidence-items.ts';

const messages = {
  screenshot: (system: string) =>
    `This is a screenshot, and ${shown(system)} produces a record with a time itself. An auditor trusts the system's own record more; export it instead.`,
  manual: (system: string) =>
    `A person captures this, and ${shown(system)} produces a record with a time itself. An auditor trusts the system's own record more; have it captured automatically.`,
  byDefault: (word: string, system: string) =>
    `Evidence is ${word} unless an item says otherwise, though ${shown(system)} produces records itself. An auditor trusts those more; make \`automated\` capture of a system's own record the default.`,
};

/** Systems that keep a dated record of what is done in them, whoever does it. */
const RECORDING = new Set(['identity-provider', 'ticketing', 'siem', 'source-control', 'ci-cd', 'cloud', 'alerting']);

/** What only a person can make. */
const BY_NATURE = new Set(['note', 'recording']);

type Systems = ReadonlyMap<string, SystemFacts>;

export const rule = defineRule({
  id: 'manual-evidence',
  section: 'evidence',
  severity: 'information',
  summary: 'A screenshot or a manual capture where the source system produces a record itself.',
  criteria: [],
  reads: ['systems', 'evidenceDefaults'],
  check: {
    *runbook({ model }, { program }) {
      if (!model || !program) return;
      // A value that several items share is reported once, with the first of them.
      const reported = new Set<number>();
      for (const item of model.evidence.values()) {
        for (const report of manualItem(item, model, program.systems, program.evidenceDefaults)) {
          if (!reported.has(report.at.start)) yield report;
          reported.add(report.at.start);
        }
      }
    },
    *program({ model }, { program }) {
      if (program && model?.evidenceDefaults) yield* manualDefault(model.evidenceDefaults, program.systems);
    },
  },
});

function* manualItem(
  item: EvidenceItem,
  runbook: Runbook,
  systems: Systems,
  defaults: EvidenceDefaultFacts,
): Iterable<Report> {
  const source = statedOf(item, 'source', runbook, defaults)?.text;
  const system = source === undefined ? undefined : systems.get(source);
  if (source === undefined || !isRecording(system)) return;
  const type = statedOf(item, 'type', runbook, defaults);
  const capture = statedOf(item, 'capture', runbook, defaults);
  const title = system?.name ?? source;
  if (type?.text === 'screenshot') {
    // What soc2.yaml has for a default is reported there.
    if (type.by === 'item') yield { at: written(type.node), message: messages.screenshot(title) };
    if (type.by === 'runbook') yield { at: written(type.node), message: messages.byDefault('a screenshot', title) };
  } else if (capture?.text === 'manual' && !BY_NATURE.has(type?.text ?? '')) {
    if (capture.by === 'item') yield { at: written(capture.node), message: messages.manual(title) };
    if (capture.by === 'runbook')
      yield { at: written(capture.node), message: messages.byDefault('captured by hand', title) };
  }
}

/** The program's default, if it is meant for a system that produces records: the default source, else any there is. */
function* manualDefault({ source, type, capture }: EvidenceDefaults, systems: Systems): Iterable<Report> {
  const key = source ? source.text : [...systems].find(([, system]) => isRecording(system))?.[0];
  const system = key === undefined ? undefined : systems.get(key);
  if (key === undefined || !isRecording(system)) return;
  const title = system?.name ?? key;
  if (type?.text === 'screenshot') yield { at: written(type), message: messages.byDefault('a screenshot', title) };
  else if (capture?.text === 'manual')
    yield { at: written(capture), message: messages.byDefault('captured by hand', title) };
}

function isRecording(system: SystemFacts | undefined): boolean {
  return RECORDING.has(system?.kind ?? '');
}
