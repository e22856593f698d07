import type { Program } from '../../contracts/program.ts';
import type { RelatedReport, Report } from '../../contracts/rule.ts';
import type { CalendarDate } from '../../language/forms/date.ts';
import { shown } from '../../language/forms/shown.ts';
import type { Runbook, Step } from '../../language/model/runbook.ts';
import { allowsRetrospective, isGated, lateApprovals } from '../../semantics/approval-order.ts';
import { approvedChanges } from '../../semantics/approved-changes.ts';
import { soleHolder } from '../../semantics/holders.ts';
import { doersOfAll, ownApproval } from '../../semantics/own-approval.ts';
import type { Identify, OwnApproval } from '../../semantics/own-approval.ts';

const messages = {
  gate: (who: string) =>
    `${who}, and approves it too. An auditor tests that nobody approves their own work; name another role in \`approval\`.`,
  step: (who: string, change: string) =>
    `${who} in ${shown(change)}, which is approved here. An auditor tests that nobody approves their own work; let another role approve.`,
  signOff: (who: string) =>
    `${who}, and signs it off too. An auditor tests that somebody else confirms the result; name another role.`,
  sameRole: (role: string, does: string) => `${shown(role)} ${does}`,
  samePerson: (approver: string, person: string, does: string, doer: string) =>
    `${shown(approver)} is ${shown(person)} alone, who ${does} as ${shown(doer)}`,
  done: 'The work is done here',
  holders: (role: string, person: string) => `${shown(role)} is held by ${shown(person)} alone`,
};

type Facts = Pick<Program, 'roles' | 'people' | 'systems' | 'file'> | undefined;

/** Where a runbook lets a role, or the one person who holds two roles, approve their own work. */
export function* selfApprovalsByDesign(runbook: Runbook, program: Facts, today: CalendarDate): Iterable<Report> {
  const holder = (name: string): string | undefined => {
    const known = program && soleHolder(name, program, today);
    if (known !== undefined || !program || runbook.roles.has(name) || program.roles.has(name)) return known;
    // A person in place of a role has a rule of its own, and is one person all the same.
    return program.people.has(name) ? name : undefined;
  };
  const identify: Identify = (name) => {
    const person = holder(name);
    return person === undefined ? `role ${name}` : `person ${person}`;
  };
  const say = (found: OwnApproval, does: string): string => {
    const [approver, doer] = [found.approver.text, found.doer.text];
    if (approver === doer) return messages.sameRole(doer, does);
    const person = holder(doer)!;
    return messages.samePerson(approver, program?.people.get(person)?.name ?? person, does, doer);
  };
  const related = ({ approver, doer }: OwnApproval): readonly RelatedReport[] => {
    const done: RelatedReport = { at: doer, message: messages.done };
    if (!program || approver.text === doer.text) return [done];
    const roles = [approver.text, doer.text].filter((role) => program.roles.has(role));
    const held = roles.map((role) => ({
      file: program.file,
      definition: `holders/${role}` as const,
      message: messages.holders(role, holder(role)!),
    }));
    return [done, ...held];
  };

  // Of an approval that comes too late, late-approval speaks.
  const lateGates = allowsRetrospective(runbook) === false;
  for (const step of runbook.steps) {
    if (!step.approval || (lateGates && step.approval.after)) continue;
    const found = ownApproval(step, step.approval, identify);
    if (found)
      yield { at: found.approver, message: messages.gate(say(found, 'does this step')), related: related(found) };
  }

  const late = lateApprovals(runbook);
  const reported = new Set<Step>();
  for (const { approval, change } of approvedChanges(runbook, program?.systems)) {
    if (isGated(approval) || late.has(approval) || reported.has(approval)) continue;
    const found = ownApproval(change, approval, identify);
    if (!found) continue;
    reported.add(approval);
    const does = 'makes the change';
    yield { at: found.approver, message: messages.step(say(found, does), nameOf(change)), related: related(found) };
  }

  const doers = doersOfAll(runbook.steps, identify);
  const approvers = [...runbook.severity.values()].flatMap(({ approver }) =>
    approver.length > 0 ? [{ by: approver, need: undefined }] : [],
  );
  for (const signers of [...(runbook.signOff ? [runbook.signOff] : []), ...approvers]) {
    const found = ownApproval(doers, signers, identify);
    if (found)
      yield { at: found.approver, message: messages.signOff(say(found, 'does every step')), related: related(found) };
  }
}

function nameOf(step: Step): string {
  return step.id?.text ?? step.do?.text ?? '';
}
