import type { Severity } from '../contracts/finding.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { DocumentStatus } from './requests.ts';

/** What the status item of a document shows. */
export function documentStatus(workspace: Workspace, busy: boolean, uri: string): DocumentStatus {
  const findings = workspace.result(uri)?.findings ?? [];
  const count = (wanted: Severity): number => findings.filter(({ severity }) => severity === wanted).length;
  const program = workspace.programFileOf(uri);
  return {
    ...(program === undefined ? {} : { program: programStatus(workspace, program) }),
    errors: count('error'),
    warnings: count('warning'),
    busy,
  };
}

function programStatus(workspace: Workspace, uri: string): NonNullable<DocumentStatus['program']> {
  const summary = workspace.ready ? workspace.coverage(uri)?.summary : undefined;
  return {
    uri,
    name: workspace.programNameOf(uri),
    ...(summary && { coverage: { percent: summary.percent, gaps: summary.gap } }),
  };
}
