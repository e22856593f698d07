import type { Finding } from '../../src/contracts/finding.ts';

/** A finding as a fixture marks it: on which line, of which rule, at which text. */
export interface Want {
  readonly line: number;
  readonly rule: string;
  readonly covered: string;
}

const MARK = /# want(-next-line)? ([a-z-]+) "((?:[^"\\]|\\.)*)"/g;

/** The marks of a text: `# want rule "covered text"` for its own line, `# want-next-line …` for the one below. */
export function wantsIn(text: string): Want[] {
  return text.split('\n').flatMap((content, line) =>
    [...content.matchAll(MARK)].map(([, next, rule, covered]) => ({
      line: (next === undefined ? line : line + 1) + 1,
      rule: rule!,
      covered: covered!.replace(/\\(.)/g, '$1'),
    })),
  );
}

/** What was found, in the form of the marks. */
export function wantOf(finding: Finding, text: string): Want {
  return {
    line: finding.place.start.line + 1,
    rule: finding.rule,
    covered: text.slice(finding.range.start, finding.range.end),
  };
}

/** The marks as one line each, sorted: what a failing test shows. */
export function listed(wants: readonly Want[]): string[] {
  return wants.map(({ line, rule, covered }) => `${String(line).padStart(4)}  ${rule}  "${covered}"`).sort();
}
