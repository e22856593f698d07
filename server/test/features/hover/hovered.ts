import type { Hover } from '../../../src/features/hover/hover.ts';
import { hoverAt } from '../../../src/features/hover/hover.ts';
import { RULES } from '../../../src/generated/rules.ts';
import { ROOT, uriOf, workspaceOf } from '../../support/workspace.ts';
import type { Linted } from '../../support/workspace.ts';

/** A program and a runbook that the examples speak of. */
export const FILES: Readonly<Record<string, string>> = {
  'soc2.yaml': `program: acme
report: { type: II, period: { from: 2026-01-01, to: 2026-12-31 } }
exclusions:
  CC6.4: { reason: No data center }
controls:
  AC-03: { title: Access ends with employment, criteria: [CC6.2] }
  GOV-01: { title: Personnel acknowledge the code of conduct, criteria: [CC1.1], procedure: policy }
systems:
  okta: { name: Okta, kind: identity-provider, holds: [access, secrets], logRetention: 90 days }
  linear: { name: Linear, kind: ticketing }
  jira: { name: Jira Server, kind: ticketing, status: retired, replacedBy: linear }
roles:
  it: { title: IT Operations, holders: [dana, sven] }
  manager: { title: IT Manager, holders: [sam] }
  founder: { title: Founder, holders: [sven] }
  board: { title: Board }
  staff: { title: All personnel, kind: population }
people:
  dana: { name: Dana Fox, email: dana@acme.example }
  sven: { name: Sven Aalto, left: 2026-05-29 }
  sam: { name: Sam Ito }
retention: 13 months
evidenceDefaults: { store: linear, retain: 13 months }
`,
  'leaver.runbook.yaml': `runbook: leaver
title: Revoke a leaver's access
archetype: access-deprovisioning
version: 2.1.0
status: active
owner: manager
purpose: Take every access away
controls: [AC-03]
triggers:
  - { id: sweep, type: schedule, event: The quarterly sweep falls due, source: linear, every: 3 months }
severity:
  P1: { when: The leaver is hostile, acknowledge: 15 min, resolve: 1 business day, approver: manager }
roles:
  it: { duty: Carries out the revocation }
  helper: { title: Helper of the day }
steps:
  - id: disable
    phase: revocation
    do: Disable the account
    by: [it, manager]
    need: any
    system: okta
    criteria: [CC6.1]
    within: 1 hour
    when: The leaver had an account
    approval: { by: manager, after: 24 hours }
    evidence: [event]
  - { id: confirm, do: Confirm it, by: it, uses: review }
evidence:
  event: { artifact: The deactivation event, type: log, source: okta, format: JSON, retain: 6 months, covers: [confirm] }
  idle: { artifact: A note }
evidenceDefaults: { capture: automated }
`,
  'draft.runbook.yaml': 'runbook: draft\ntitle: Revoke it by hand\nversion: 1.0.0\nstatus: draft\ncontrols: [AC-03]\n',
  'one.run.yaml': 'run: one\nrunbook: leaver\nversion: 2.0.0\nstatus: open\nsteps: []\n',
};

/** What a hover shows: the text it covers, and its lines without the empty ones. */
export interface Hovered {
  readonly covered: string;
  readonly lines: readonly string[];
  readonly markdown: string;
}

/**
 * Hovers in a file where `|` stands, beside {@link FILES}.
 * @param marked its text, in place of one of the files if it has that name
 */
export async function hovered(name: string, marked: string, files = FILES): Promise<Hovered | undefined> {
  const offset = marked.indexOf('|');
  const text = marked.slice(0, offset) + marked.slice(offset + 1);
  const workspace = await workspaceOf(new Map(Object.entries({ ...files, [name]: text })), []);
  const hover = await hoverIn(workspace, name, offset);
  if (!hover) return undefined;
  const markdown = hover.markdown.replaceAll(`${ROOT}/`, '');
  const lines = markdown.split('\n').filter((line) => line.trim() !== '');
  return {
    covered: text.slice(hover.range.start, hover.range.end),
    lines: lines.map((line) => line.trimEnd()),
    markdown,
  };
}

/** Hovers at an offset of an open file. */
export async function hoverIn(workspace: Linted, name: string, offset: number): Promise<Hover | undefined> {
  const context = workspace.contextOf(uriOf(name));
  const rulePageBase = 'https://rules.example/';
  return context && hoverAt({ ...context, offset, rules: RULES, rulePageBase, read: workspace.read });
}
