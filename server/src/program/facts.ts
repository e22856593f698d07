import type { EvidenceDefaultFacts, PlaybookFacts, Program, RunbookFacts, RunFacts } from '../contracts/program.ts';
import { parseDate, parseTime } from '../language/forms/date.ts';
import type { Playbook } from '../language/model/playbook.ts';
import type { ProgramFile } from '../language/model/program.ts';
import type { Item } from '../language/model/read.ts';
import type { Run } from '../language/model/run.ts';
import type { Runbook } from '../language/model/runbook.ts';
import type { EvidenceDefaults } from '../language/model/shared.ts';
import type { Scalar } from '../language/syntax/tree.ts';
import { approvedChanges } from '../semantics/approved-changes.ts';
import { operatedBySystem } from './operates.ts';

/** What soc2.yaml says, but for its settings and exceptions. */
export type ProgramFileFacts = Pick<
  Program,
  'report' | 'scope' | 'controls' | 'systems' | 'roles' | 'people' | 'retention' | 'evidenceDefaults'
>;

export function programFacts(model: ProgramFile): ProgramFileFacts {
  const type = model.report?.type?.text;
  return {
    report: {
      type: type === 'I' || type === 'II' ? type : undefined,
      from: date(model.report?.period?.from),
      to: date(model.report?.period?.to),
      asOf: date(model.report?.asOf),
    },
    scope: {
      categories: new Set(['security', ...texts(model.categories)]),
      exclusions: mapped(model.exclusions, (exclusion) => exclusion.reason?.text),
    },
    controls: mapped(model.controls, (control) => ({
      title: control.title?.text,
      criteria: texts(control.criteria),
      procedure: control.procedure?.text === 'policy' ? 'policy' : 'runbook',
    })),
    systems: mapped(model.systems, (system) => ({
      name: system.name?.text,
      kind: system.kind?.text,
      status: system.status?.text === 'deprecated' || system.status?.text === 'retired' ? system.status.text : 'active',
      holds: texts(system.holds),
      logRetention: system.logRetention?.text,
      replacedBy: system.replacedBy?.text,
    })),
    roles: mapped(model.roles, (role) => ({
      title: role.title?.text,
      kind: role.kind?.text === 'population' || role.kind?.text === 'external' ? role.kind.text : 'internal',
      holders: texts(role.holders),
    })),
    people: mapped(model.people, (person) => ({
      name: person.name?.text,
      email: person.email?.text,
      left: date(person.left),
    })),
    retention: model.retention?.text,
    evidenceDefaults: evidenceDefaultFacts(model.evidenceDefaults),
  };
}

export function runbookFacts(file: string, model: Runbook): RunbookFacts {
  return {
    file,
    id: model.runbook?.text ?? '',
    title: model.title?.text,
    status: model.status?.text,
    version: model.version?.text,
    archetypes: texts(model.archetype),
    criteria: unique([...model.criteria, ...model.steps.flatMap((step) => step.criteria)]),
    controls: unique([...model.controls, ...model.steps.flatMap((step) => step.controls)]),
    triggers: model.triggers.flatMap((trigger) => trigger.id?.text ?? []),
    severities: [...model.severity.keys()],
    steps: model.steps.flatMap((step) => step.id?.text ?? []),
    approvedChanges: approvedChangeFacts(model),
    evidence: [...model.evidence.keys()],
    operates: operatedBySystem(model),
    uses: unique(model.steps.flatMap((step) => step.uses ?? [])),
    replacedBy: model.retirement?.replacedBy?.text,
  };
}

function approvedChangeFacts(model: Runbook): RunbookFacts['approvedChanges'] {
  return [...approvedChanges(model, undefined)].flatMap(({ approval, change }) =>
    approval.id && change.id ? [{ approval: approval.id.text, change: change.id.text }] : [],
  );
}

export function runFacts(file: string, model: Run): RunFacts {
  return {
    file,
    id: model.run?.text ?? '',
    runbook: model.runbook?.text,
    status: model.status?.text,
    severity: model.severity?.text,
    closedOn: closingDay(model),
    hasGaps: (model.postMortem?.runbookGaps ?? []).length > 0,
  };
}

function closingDay({ signOff, resolved }: Run): string | undefined {
  const time = (scalar: Scalar | undefined): number | undefined => scalar && parseTime(scalar.text);
  const signed = signOff.flatMap(({ at }) => time(at) ?? []);
  const closed = signed.length > 0 ? Math.max(...signed) : time(resolved);
  return closed === undefined ? undefined : new Date(closed).toISOString().slice(0, 10);
}

export function playbookFacts(file: string, model: Playbook): PlaybookFacts {
  return { file, id: model.playbook?.text ?? '', status: model.status?.text };
}

function evidenceDefaultFacts(defaults: EvidenceDefaults | undefined): EvidenceDefaultFacts {
  return {
    type: defaults?.type?.text,
    source: defaults?.source?.text,
    format: defaults?.format?.text,
    store: defaults?.store?.text,
    retain: defaults?.retain?.text,
    capture: defaults?.capture?.text,
  };
}

function mapped<T extends Item, F>(entries: ReadonlyMap<string, T>, fact: (entry: T) => F): ReadonlyMap<string, F> {
  return new Map([...entries].map(([name, entry]) => [name, fact(entry)]));
}

function date(scalar: Scalar | undefined): string | undefined {
  return scalar && parseDate(scalar.text);
}

function texts(scalars: readonly Scalar[]): string[] {
  return scalars.map((scalar) => scalar.text);
}

function unique(scalars: readonly Scalar[]): string[] {
  return [...new Set(texts(scalars))];
}
