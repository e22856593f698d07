/** A program and runbooks that say just enough for the tests of the command line. */
export const PROGRAM = `program: acme
report:
  type: II
  period: { from: 2026-01-01, to: 2026-12-31 }
roles:
  it-operations: { title: IT Operations, holders: [dana] }
  it-manager: { title: IT Manager, holders: [sam] }
people:
  dana: { name: Dana Fox }
  sam: { name: Sam Ito }
`;

/** A runbook of which each test knows one finding for sure: its owner is a role that nobody defined. */
export function runbook(id: string, owner = 'it-operatoins'): string {
  return `runbook: ${id}
title: Revoke access
version: 1.0.0
status: active
owner: ${owner}
triggers:
  - { id: ticket, type: ticket, event: A termination ticket is submitted, source: workday }
`;
}

/** A finding of the JSON format. */
export interface JsonFinding {
  readonly file: string;
  readonly rule: string;
  readonly severity: string;
  readonly message: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly help: string;
  readonly fixable: boolean;
  readonly related: readonly Omit<JsonFinding, 'rule' | 'severity' | 'help' | 'fixable' | 'related'>[];
}

export interface JsonReport {
  readonly version: number;
  readonly files: number;
  readonly hidden: number;
  readonly findings: readonly JsonFinding[];
}

export function reportOf(stdout: string): JsonReport {
  return JSON.parse(stdout) as JsonReport;
}

/** Where a rule speaks: `file:line:column`. */
export function placesOf(stdout: string, rule: string): string[] {
  return reportOf(stdout)
    .findings.filter((finding) => finding.rule === rule)
    .map(({ file, line, column }) => `${file}:${line}:${column}`);
}
