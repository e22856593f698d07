import type { Program } from '../../contracts/program.ts';
import type { Report } from '../../contracts/rule.ts';
import { shown } from '../../language/forms/shown.ts';
import type { Run } from '../../language/model/run.ts';
import type { Scalar } from '../../language/syntax/tree.ts';
import { doersOfAll, ownApproval } from '../../semantics/own-approval.ts';
import type { Group, OwnApproval } from '../../semantics/own-approval.ts';

const messages = {
  gate: (person: string) =>
    `${shown(person)} did this step and approved it. An auditor takes that as no approval; have somebody else review what was done, and record it.`,
  step: (person: string, change: string) =>
    `${shown(person)} approved here and then did ${shown(change)}. An auditor takes that as no approval; have somebody else review what was done, and record it.`,
  signOff: (person: string) =>
    `${shown(person)} did every step and signed off. An auditor takes that as no sign-off; have somebody else confirm the result.`,
  done: 'The work was done here',
};

type RunStep = Run['steps'][number];

/** Where one person did and approved the work of a run, and nobody else approved it. */
export function* selfApprovalsInRun(run: Run, runbooks: Program['runbooks'] | undefined): Iterable<Report> {
  const done = run.steps.filter((step) => step.skipped === undefined);
  for (const step of done) {
    const found = ownApproval(doers(step), confirmers(step.approval), identity);
    if (found) yield report(found, messages.gate(found.approver.text));
  }
  yield* approvedChanges(run, done, runbooks);
  const found = ownApproval(doersOfAll(done.map(doers), identity), confirmers(run.signOff), identity);
  if (found) yield report(found, messages.signOff(found.approver.text));
}

/** Approval steps that were done by whoever made the change they approved, as the runbook of this version has it. */
function* approvedChanges(
  run: Run,
  done: readonly RunStep[],
  runbooks: Program['runbooks'] | undefined,
): Iterable<Report> {
  const [runbook, ...others] = runbooks?.get(run.runbook?.text ?? '') ?? [];
  if (!runbook || others.length > 0 || runbook.version !== run.version?.text) return;
  const steps = new Map<string, RunStep[]>();
  for (const step of done) {
    const name = step.step?.text ?? '';
    const same = steps.get(name);
    if (same) same.push(step);
    else steps.set(name, [step]);
  }
  const reported = new Set<string>();
  for (const { approval, change } of runbook.approvedChanges) {
    const [approving = [], changing = []] = [steps.get(approval), steps.get(change)];
    if (reported.has(approval) || approving.some((step) => step.approval.length > 0)) continue;
    const approvers: Group = { by: approving.flatMap(({ by }) => by), need: undefined };
    // A change with an approval of its own was approved there.
    const found = changing
      .filter((step) => step.approval.length === 0)
      .flatMap((step) => ownApproval(doers(step), approvers, identity) ?? [])[0];
    if (!found) continue;
    reported.add(approval);
    yield report(found, messages.step(found.approver.text, change));
  }
}

function report({ approver, doer }: OwnApproval, message: string): Report {
  return { at: approver, message, related: [{ at: doer, message: messages.done }] };
}

function doers({ by }: RunStep): Group {
  return { by, need: undefined };
}

function confirmers(confirmations: readonly { readonly by: readonly Scalar[] }[]): Group {
  return { by: confirmations.flatMap(({ by }) => by), need: undefined };
}

function identity(person: string): string {
  return person;
}
