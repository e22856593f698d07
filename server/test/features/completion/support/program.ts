import { askedIn, itemOf, labels, taken } from './asked.ts';
import type { Asked } from './asked.ts';

/** A small program for the tables: everything in it is there to be suggested, or not to be. */
export const PROGRAM = `
program: acme
report: { type: II, period: { from: 2026-01-01, to: 2026-12-31 } }
categories: [availability]
exclusions: { CC6.4: { reason: No data center } }
controls:
  AC-01: { title: Access is removed when people leave, criteria: [CC6.2, CC6.3] }
  GOV-1: { title: The code of conduct is acknowledged, criteria: [CC1.1], procedure: policy }
systems:
  jira: { name: Jira Server, kind: ticketing, status: retired, replacedBy: linear }
  splunk: { name: Splunk, kind: siem, status: deprecated, replacedBy: datadog }
  linear: { name: Linear, kind: ticketing }
  datadog: { name: Datadog, kind: siem }
  okta: { name: Okta, kind: identity-provider, holds: [access] }
  vault: { name: Evidence vault, kind: evidence-repository }
roles:
  everyone: { title: All personnel, kind: population }
  vacant: { title: Nobody's job, holders: [gone] }
  it-operations: { title: IT Operations Engineer, holders: [dana] }
  it-manager: { title: IT Manager, holders: [sam] }
people:
  gone: { name: Gil Gone, left: 2026-03-31 }
  dana: { name: Dana Fox }
  sam: { name: Sam Ito }
retention: 18 months
evidenceDefaults: { store: vault, retain: 18 months }
`;

/** A runbook of the program, and a retired one. */
const LEAVER = `
runbook: leaver
title: Revoke a leaver's access
version: 2.1.0
status: active
criteria: [CC6.2]
triggers: [{ id: ticket, type: ticket, event: A ticket is opened }, { id: sweep, type: schedule, event: A month begins }]
severity: { P1: { when: Hostile }, P3: { when: Any other } }
steps:
  - { id: export, do: Export the groups, by: it-operations, system: okta, evidence: [groups] }
  - { id: disable, do: Disable the account, by: it-operations, system: okta, evidence: [event] }
evidence: { groups: { artifact: The groups }, event: { artifact: The event } }
`;
const OLD = 'runbook: old\ntitle: The old way\nversion: 1.0.0\nstatus: retired\n';

type Kind = 'runbook' | 'run' | 'playbook' | 'program';

/** Asks at the `|` of one file of the program; a soc2.yaml stands for itself. */
export function ask(kind: Kind, marked: string, snippets = true): Promise<Asked> {
  if (kind === 'program') return askedIn({ 'soc2.yaml': marked }, { snippets });
  return askedIn(
    { 'soc2.yaml': PROGRAM, 'leaver.runbook.yaml': LEAVER, 'old.runbook.yaml': OLD, [`new-hire.${kind}.yaml`]: marked },
    { snippets },
  );
}

/** The labels that are suggested at the `|`, in their order. */
export async function suggested(kind: Kind, marked: string): Promise<readonly string[]> {
  return labels(await ask(kind, marked));
}

/** The file after the suggestion with this label was taken at the `|`. */
export async function after(kind: Kind, marked: string, label: string, snippets = true): Promise<string> {
  const asked = await ask(kind, marked, snippets);
  return taken(asked, itemOf(asked, label));
}
