import type { Step } from '../../language/model/runbook.ts';
import { isApprovalStep, isGated } from '../../semantics/approval-order.ts';
import { ownApproval } from '../../semantics/own-approval.ts';
import { unapprovedChanges } from '../../semantics/unapproved-changes.ts';
import type { Requirement } from './lack.ts';

const messages = {
  approval: (who: string) =>
    `${who} needs an approval, and no step has one. An auditor asks who said yes; add an \`approval\` to the step that needs it.`,
  other: (phase: string) => (who: string) =>
    `${who} is approved by another role than the one that does \`${phase}\`, and here both are one. An auditor tests that nobody grants what they approve; let another role approve.`,
  approver: 'Approved here',
  doer: 'Done here by the same role',
};

/** An approval at all, where no phase stands for it. Where a sensitive change lacks one, missing-approval speaks. */
export const approvalRequirement: Requirement = function* (runbook, archetype, program) {
  if (archetype.requires.approval !== true || archetype.phases.some(({ id }) => id === 'approval')) return;
  if (runbook.steps.length === 0 || runbook.steps.some((step) => isGated(step) || isApprovalStep(step))) return;
  const [unapproved] = program ? unapprovedChanges(runbook, program.systems) : [];
  if (!unapproved) yield { message: messages.approval };
};

/**
 * An approval by somebody else than who does a phase. Where a step of that phase has a gate, or a step approves, that is
 * self-approval's business: left are gates on other steps alone.
 */
export const independenceRequirement: Requirement = function* (runbook, archetype) {
  const phase = archetype.requires.approvalNotBy;
  const doing = runbook.steps.filter((step) => step.phase?.text === phase);
  if (phase === undefined || doing.length === 0 || doing.some(isGated) || runbook.steps.some(isApprovalStep)) return;
  const gates = runbook.steps.filter(isGated);
  const own = gates.map((gate) => ownApprovalOf(gate, doing));
  const [first] = own;
  if (!first || own.includes(undefined)) return;
  const related = [
    { at: first.approver, message: messages.approver },
    { at: first.doer, message: messages.doer },
  ];
  yield { message: messages.other(phase), related };
};

function ownApprovalOf(gate: Step, doing: readonly Step[]): ReturnType<typeof ownApproval> {
  for (const step of doing) {
    const found = gate.approval && ownApproval(step, gate.approval, (role) => role);
    if (found) return found;
  }
  return undefined;
}
