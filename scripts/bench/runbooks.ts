import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ACTIONS, AREAS } from './actions.ts';
import type { Action } from './actions.ts';
import { PROGRAM_TEXT } from './program-text.ts';

/** How many lines a runbook has: a short one, a usual one, a long one, one that nobody should write. */
export const SIZES = [100, 300, 1_000, 5_000] as const;

/** The day the clock is set to, so that due dates and with them the findings stay the same. */
export const TODAY = '2026-11-25';

/**
 * A runbook of about so many lines, the same for the same arguments: block style with flow collections, folded and
 * literal commands and comments in it, and a finding here and there.
 * @param seed varies the steps, and the id
 */
export function runbookText(lines: number, seed = 0): string {
  let count = Math.max(1, Math.floor(lines / 16));
  let text = compose(count, seed);
  for (; linesOf(text) > lines && count > 1; count -= 1) text = compose(count - 1, seed);
  for (; linesOf(text) < lines; count += 1) text = compose(count + 1, seed);
  return text;
}

/** Writes a program with so many runbooks of 300 lines; gives the paths of the runbooks. */
export function writeProgram(folder: string, count: number, lines = 300): readonly string[] {
  mkdirSync(path.join(folder, 'runbooks'), { recursive: true });
  writeFileSync(path.join(folder, 'soc2.yaml'), PROGRAM_TEXT);
  return Array.from({ length: count }, (_, seed) => {
    const file = path.join(folder, `runbooks/operations-${seed}.runbook.yaml`);
    writeFileSync(file, runbookText(lines, seed));
    return file;
  });
}

export function linesOf(text: string): number {
  return text.split('\n').length - 1;
}

interface Step {
  readonly id: string;
  readonly evidence: string;
  readonly area: string;
  readonly action: Action;
  readonly number: number;
}

function compose(count: number, seed: number): string {
  const steps = Array.from({ length: count }, (_, index) => stepAt(index, seed));
  return [head(seed), raci(steps), '', 'steps:', ...steps.map(stepText), evidence(steps), FOOT].join('\n');
}

function stepAt(index: number, seed: number): Step {
  const action = ACTIONS[(index + seed) % ACTIONS.length]!;
  const area = AREAS[(index + seed * 3) % AREAS.length]!;
  const suffix = index + 1;
  return { id: `${action.id}-${suffix}`, evidence: `${action.id}-proof-${suffix}`, area, action, number: index };
}

function head(seed: number): string {
  return `# Generated for the benchmark.
runbook: operations-${seed}
title: Operate access and production, part ${seed}
version: 1.${seed % 10}.0
status: active
owner: it-operations
purpose: >-
  Keep access and production in order, with a record of each step that an auditor can follow a year later.
scope:
  covers: Employees and contractors with an account in any listed system
  excludes: Service accounts
  systems: [okta, github, aws-production, eks-production, orders-database]
prerequisites: [An admin role in Okta, "The leaver's last working day"]
parameters: { OKTA_ORG: Base URL of Okta, OKTA_API_TOKEN: Token from the vault, USER_ID: The leaver's Okta user id }
criteria: [CC6.1, CC6.2, CC6.3, CC7.2, CC7.3, CC7.4, CC8.1, A1.2, A1.3]
controls: [AC-03, CH-01] # the rest is mapped step by step

triggers:
  - id: termination-submitted
    type: ticket
    event: The manager submits a termination ticket in Workday
    source: workday
  - { id: weekly-round, type: schedule, event: The first business day of the week, every: 1 week }
severity:
  P1: { when: Production is down or access is abused, acknowledge: 15 min, resolve: 1 hour, approver: it-manager }
  P3: { when: Any other case, acknowledge: 4 hours, resolve: 1 day, approver: it-manager }
`;
}

/** One activity for eight steps, as teams write them. */
function raci(steps: readonly Step[]): string {
  const rows: string[] = ['raci:'];
  for (let at = 0; at < steps.length; at += 8) {
    const group = steps.slice(at, at + 8);
    rows.push(
      `  - activity: Round ${at / 8 + 1} of the work`,
      `    steps: [${group.map(({ id }) => id).join(', ')}]`,
      '    accountable: it-manager',
      '    consulted: []',
      '    informed: [security-lead]',
    );
  }
  return rows.join('\n');
}

function stepText({ id, evidence, area, action, number }: Step): string {
  const fault = number % FAULTS.length === 1 ? FAULTS[((number - 1) / FAULTS.length) % FAULTS.length] : undefined;
  const lines = [
    ...(number % 9 === 4 ? [`  # ${capitalized(area)} is done apart: it has systems of its own.`] : []),
    `  - id: ${id}`,
    `    do: ${action.do.replace('AREA', area)}`,
    `    by: ${fault === 'role' ? 'it-operation' : action.by}`,
    `    system: ${action.system}`,
    `    criteria: [${action.criteria}${fault === 'criterion' ? ', CC6.22' : ''}]`,
    ...commandLines(action, number),
    ...(action.changes
      ? [`    approval: { by: ${action.approver}, confirms: The ticket names ${area} and the day }`]
      : ['    changes: false']),
    ...(fault === 'expect' ? [] : [`    expect: ${action.expect}`]),
    `    onFailure: ${action.onFailure}`,
    `    within: ${fault === 'duration' ? '1 buisness day' : '4 hours'}`,
    ...(fault === 'key' ? ['    expects: Nothing is left'] : []),
    `    evidence: [${evidence}]${number % 5 === 2 ? ' # kept for the whole period' : ''}`,
    ...(number % 3 === 0 ? [''] : []),
  ];
  return lines.join('\n');
}

/** What is wrong in every fifth step, one kind after the other. */
const FAULTS = ['duration', 'criterion', 'role', 'expect', 'key'] as const;

function commandLines({ command }: Action, number: number): string[] {
  // A colon and a space would begin a mapping in a plain text.
  if (number % 4 === 0 || command.includes(': '))
    return ['    command: >-', ...command.split(/ (?=")/).map((part) => `      ${part}`)];
  if (number % 4 === 2) return ['    command: |', `      ${command}`];
  return [`    command: ${command}`];
}

function evidence(steps: readonly Step[]): string {
  const items = steps.map(({ evidence, area, action, number }) =>
    number % 3 === 0
      ? [
          `  ${evidence}:`,
          `    artifact: ${action.artifact}, of ${area}`,
          `    type: ${action.type}`,
          `    source: ${action.system}`,
          '    format: JSON',
        ].join('\n')
      : `  ${evidence}: { artifact: "${action.artifact}, of ${area}", type: ${action.type}, source: ${action.system}, format: JSON }`,
  );
  return ['evidence:', ...items].join('\n');
}

const FOOT = `communication:
  - { severity: P1, channel: "Slack #operations", notify: [it-manager, security-lead], within: 15 min, every: 1 hour }
escalation:
  - { after: 30 min, to: security-lead, channel: PagerDuty, when: The ticket is not acknowledged }
verification:
  - Every system in scope reports the expected state
signOff: { by: it-manager, confirms: Every step has its evidence in the vault }
rollback: Undo the steps in the reverse order, from the exported lists
review: { cadence: semi-annual, last: 2026-09-30, by: security-lead }
tests:
  - date: 2026-05-12
    kind: tabletop
    participants: [it-operations, security-lead]
    scenario: A hostile leaver with production access
    gaps: [Deploy keys were not listed]
    changes: []
`;

function capitalized(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
