import { toId } from '../language/forms/names.ts';
import { flowText, lineText } from '../language/syntax/write.ts';
import { CATEGORIES } from '../semantics/catalog.ts';

/** What a program begins with. */
export interface ProgramStart {
  readonly organization: string;
  readonly report: ReportStart;
  /** Those in scope; security is one of them, named or not. */
  readonly categories: readonly string[];
}

export type ReportStart =
  { readonly type: 'I'; readonly asOf: string } | { readonly type: 'II'; readonly from: string; readonly to: string };

/** The text of a new soc2.yaml: what the report is about, and where the rest belongs. */
export function newProgram({ organization, report, categories }: ProgramStart): string {
  const inScope = [...CATEGORIES.keys()].filter((id) => id === 'security' || categories.includes(id));
  const { type } = report;
  const when = type === 'I' ? { type, asOf: report.asOf } : { type, period: { from: report.from, to: report.to } };
  return `program: ${toId(organization) || 'program'}
organization: ${lineText(organization)}
report: ${flowText(when)}
categories: ${flowText(inScope)}
retention: 13 months

# The controls that the report is about, by id:
#   AC-01: { title: Access is granted only on an approved request, criteria: [CC6.1, CC6.2], owner: it-manager }
controls:

# The systems that runbooks work in, by id:
#   ticketing: { name: The name that people use, kind: ticketing, status: active, logRetention: 13 months }
systems:

# The roles that runbooks name, and who holds them:
#   it-manager: { title: IT Manager, holders: [sam] }
roles:

# The people, by id. Runs name them; runbooks name roles.
#   sam: { name: The full name }
people:
`;
}
