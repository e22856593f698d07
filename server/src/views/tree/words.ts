import type { Coverage, CoverageState } from '../../contracts/coverage.ts';

export const STATE_WORDS: Readonly<Record<CoverageState, string>> = {
  covered: 'covered',
  weak: 'weak',
  gap: 'gap',
  policy: 'met by policy',
  optional: 'optional',
  excluded: 'excluded',
};

/** "3 runbooks", "1 runbook". */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** What several states come to: "5 of 7 covered · 1 weak · 1 gap". */
export function summed(states: readonly CoverageState[]): string {
  const count = (state: CoverageState): number => states.filter((each) => each === state).length;
  const [covered, weak, gap] = [count('covered'), count('weak'), count('gap')];
  const expected = covered + weak + gap;
  if (expected === 0) return states.length === 0 ? '' : 'no runbook expected';
  return [
    `${covered} of ${expected} covered`,
    ...(weak > 0 ? [`${weak} weak`] : []),
    ...(gap > 0 ? [counted(gap, 'gap')] : []),
  ].join(' · ');
}

/** The state that a group shows: the worst of those in it. */
export function worst(states: readonly CoverageState[]): CoverageState {
  const order: readonly CoverageState[] = ['gap', 'weak', 'covered', 'policy', 'optional'];
  return order.find((state) => states.includes(state)) ?? 'excluded';
}

/** How often it was carried out, where the report asks for that: a type I report is about design alone. */
export function runsIn({ report }: Coverage, runs: number): string | undefined {
  return report.type === 'I' ? undefined : counted(runs, 'run');
}

/** The second answer of a type II report, as a sentence. */
export function evidencedBy({ report }: Coverage, runs: number): string | undefined {
  if (report.type === 'I') return undefined;
  const period = report.from && report.to ? `from ${report.from} to ${report.to}` : 'so far';
  return `Evidenced by ${counted(runs, 'closed run')} ${period}.`;
}

/** The parts that there are, in one line. */
export function described(...parts: readonly (string | false | undefined)[]): string {
  return parts.filter((part) => part !== false && part !== undefined && part !== '').join(' · ');
}

/** Text of a file inside Markdown, as text. */
export function escaped(text: string): string {
  return text.replace(/[\\`*_{}[\]()#+\-.!|<>~&$:@]/g, '\\$&').replace(/\s+/g, ' ');
}
