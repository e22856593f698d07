import { isComment } from './lines.ts';
import { startsIn, writtenGap } from './plan.ts';
import type { Plan } from './plan.ts';

/** How often lines are looked over again because others lost their spaces; then all lose them. */
const MAX_ROUNDS = 20;

/**
 * Keeps the spaces that line up values with those of the lines above or below: a table made by hand. A line keeps all
 * of its spaces or none, so that what is left stays lined up. Spaces that are the same in all lines line up nothing.
 * @param isFixed whether the line at an index stays as it is
 */
export function keepAligned(
  text: string,
  plans: readonly Plan[],
  isFixed: (index: number) => boolean,
): readonly Plan[] {
  const spaced = plans.map((plan) => (plan.row ? withWideGaps(text, plan) : undefined));
  const kept = new Set(spaced.flatMap((row, index) => (row ? [index] : [])));
  const rows = (): readonly Plan[] => plans.map((plan, index) => (kept.has(index) ? spaced[index]!.plan : plan));
  for (let round = 0; kept.size > 0; round += 1) {
    const stops = stopsOf(text, rows());
    const loose = [...kept].filter(
      (index) => !isFixed(index) && (round === MAX_ROUNDS || !isLinedUp(spaced[index]!.wide, stops[index]!)),
    );
    if (loose.length === 0) break;
    for (const index of loose) kept.delete(index);
  }
  return kept.size === 0 ? plans : rows();
}

interface SpacedRow {
  readonly plan: Plan;
  /** The tokens with more than one space before them. */
  readonly wide: readonly number[];
}

/** The plan with every gap of several spaces as it is; undefined where there is none. */
function withWideGaps(text: string, plan: Plan): SpacedRow | undefined {
  const { line, gaps } = plan;
  const wide: number[] = [];
  for (let at = 1; at < gaps.length; at += 1) {
    const before = line.tokens[at - 1]!;
    const isWide = gaps[at] === 1 && before.kind !== 'dash' && line.tokens[at]!.start - before.end > 1;
    if (isWide && /^ +$/.test(writtenGap(text, line, at))) wide.push(at);
  }
  if (wide.length === 0) return undefined;
  const isWide = new Set(wide);
  return { plan: { ...plan, gaps: gaps.map((gap, at) => (isWide.has(at) ? undefined : gap)) }, wide };
}

/** Tokens of lines below each other that begin at one column behind the same sign. */
interface Stop {
  rows: number;
  /** The spaces before the first of them. */
  readonly gap: number;
  /** Some have more spaces before them than others. */
  differs: boolean;
}

function isLinedUp(wide: readonly number[], stops: ReadonlyMap<number, Stop>): boolean {
  return wide.every((at) => stops.get(at)!.rows > 1) && [...stops.values()].some(({ differs }) => differs);
}

/** By line, the stops of its tokens. */
function stopsOf(text: string, plans: readonly Plan[]): readonly ReadonlyMap<number, Stop>[] {
  let above: ReadonlyMap<string, Stop> = new Map();
  let row: Plan['row'];
  return plans.map((plan) => {
    const found = new Map<number, Stop>();
    // A comment parts no table.
    if (isComment(plan.line)) return found;
    const open = new Map<string, Stop>();
    for (const [at, name, gap] of plan.row ? namedStops(text, plan) : []) {
      const stop = (plan.row === row ? above.get(name) : undefined) ?? { rows: 0, gap, differs: false };
      stop.rows += 1;
      stop.differs ||= stop.gap !== gap;
      found.set(at, stop);
      open.set(name, stop);
    }
    above = open;
    row = plan.row;
    return found;
  });
}

/** The tokens of a line behind spaces: each with what it stands behind and its column as a name, and its spaces. */
function namedStops(text: string, plan: Plan): readonly (readonly [at: number, name: string, gap: number])[] {
  const starts = startsIn(plan);
  const { tokens } = plan.line;
  return tokens.flatMap((token, at) => {
    const before = tokens[at - 1];
    const gap = plan.gaps[at] ?? writtenGap(text, plan.line, at).length;
    const isStop = before && before.kind !== 'dash' && gap > 0 && token.kind !== 'comment';
    return isStop ? [[at, `${token.kind === '}' ? '}' : before.kind} ${starts[at]}`, gap] as const] : [];
  });
}
