import type { Position } from '../../contracts/finding.ts';
import type { ProgramRecord, RunbookRecord, StepRecord, SuppressionRecord } from '../../contracts/records.ts';
import type { Document } from '../../language/document.ts';
import { isKind } from '../../language/document.ts';
import { parseDate } from '../../language/forms/date.ts';
import { keyOf } from '../../language/model/read.ts';
import type { Runbook } from '../../language/model/runbook.ts';
import { suppressionsOf } from '../../language/suppressions.ts';
import type { Scalar } from '../../language/syntax/tree.ts';
import { captureOf } from '../../semantics/capture.ts';
import { reviewDue } from '../../semantics/review.ts';
import { NO_SYSTEM } from '../../semantics/systems.ts';

/** What reviewers want to know of a runbook; undefined for a text without any content. */
export function runbookRecord(document: Document): RunbookRecord | undefined {
  if (!isKind(document, 'runbook') || !document.model) return undefined;
  const model = document.model;
  return {
    kind: 'runbook',
    file: document.uri,
    id: textOf(model.runbook),
    title: textOf(model.title),
    status: textOf(model.status),
    version: textOf(model.version),
    owner: textOf(model.owner),
    roles: rolesIn(model),
    archetypes: texts(model.archetype),
    systems: systemsIn(model),
    header: { criteria: texts(model.criteria), controls: texts(model.controls) },
    steps: stepRecords(document, model),
    evidence: [...model.evidence.keys()],
    review: {
      last: model.review?.last && parseDate(model.review.last.text),
      due: model.review && reviewDue(model.review),
      by: model.review?.by?.text,
      at: positionOf(document, keyOf(model, 'review').start),
    },
    tested: model.tests.length > 0,
    lastTest: model.tests
      .flatMap(({ date }) => (date && parseDate(date.text)) ?? [])
      .sort()
      .at(-1),
    suppressions: suppressionRecords(document),
    at: positionOf(document, model.place.start),
    broken: document.syntax.problems.length > 0,
  };
}

/** What reviewers want to know of soc2.yaml. */
export function programRecord(document: Document): ProgramRecord | undefined {
  if (!isKind(document, 'program') || !document.model) return undefined;
  const { program, exceptions, controls } = document.model;
  return {
    kind: 'program',
    file: document.uri,
    id: textOf(program),
    exceptions: exceptions.map((exception) => ({
      rule: textOf(exception.rule),
      runbooks: texts(exception.runbooks),
      reason: exception.reason?.text,
      compensating: exception.compensating?.text,
      approvedBy: exception.approvedBy?.text,
      until: exception.until && parseDate(exception.until.text),
      at: positionOf(document, exception.place.start),
    })),
    suppressions: suppressionRecords(document),
    controlOwners: new Map([...controls].map(([id, { owner }]) => [id, textOf(owner)])),
    controlPlaces: new Map([...controls].map(([id, { place }]) => [id, positionOf(document, place.start)])),
  };
}

function stepRecords(document: Document, model: Runbook): readonly StepRecord[] {
  const captured = captureOf(model).steps;
  return model.steps.map((step) => ({
    id: textOf(step.id),
    does: textOf(step.do),
    phase: textOf(step.phase),
    systems: texts(step.system).filter((system) => system !== NO_SYSTEM),
    criteria: texts(step.criteria),
    controls: texts(step.controls),
    evidence: texts(step.evidence),
    captures: captured.has(step),
    at: positionOf(document, step.place.start),
  }));
}

/** The systems of the scope and of the steps, each once. */
function systemsIn(model: Runbook): readonly string[] {
  const all = [...(model.scope?.systems ?? []), ...model.steps.flatMap(({ system }) => system)];
  return [...new Set(texts(all))].filter((system) => system !== NO_SYSTEM);
}

function rolesIn({ owner, review, signOff, steps }: Runbook): readonly string[] {
  const acting = steps.flatMap(({ by, approval, judgment }) => [
    ...by,
    ...(approval?.by ?? []),
    ...(judgment?.by ?? []),
  ]);
  const all = [owner, review?.by, ...acting, ...(signOff?.by ?? [])];
  return [...new Set(all.flatMap((role) => role?.text ?? []))];
}

function suppressionRecords(document: Document): readonly SuppressionRecord[] {
  return suppressionsOf(document).map(({ rules, reason, comment }) => ({
    rules: rules.map(({ id }) => id),
    reason,
    at: positionOf(document, comment.start),
  }));
}

function positionOf({ source }: Document, offset: number): Position {
  return source.positionAt(offset);
}

function textOf(scalar: Scalar | undefined): string {
  return scalar?.text ?? '';
}

function texts(scalars: readonly Scalar[]): readonly string[] {
  return scalars.map(({ text }) => text);
}
