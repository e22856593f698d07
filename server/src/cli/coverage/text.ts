import type { ControlCoverage, Coverage, CoverageState, CriterionCoverage } from '../../contracts/coverage.ts';
import { CATEGORIES, SERIES } from '../../semantics/catalog.ts';
import { runsIn, STATE_WORDS, summed } from '../../views/tree/words.ts';
import { cells } from '../terminal/cells.ts';
import type { Paint } from '../terminal/paint.ts';
import { printable } from '../terminal/printable.ts';
import { wrap } from '../terminal/wrap.ts';

interface Look {
  readonly paint: Paint;
  /** How many cells a line may have. */
  readonly width: number;
}

/** The criteria by category and series, then the controls, then what all of it comes to. */
export function coverageText(coverage: Coverage, look: Look): string {
  const { program, criteria, controls, summary, report } = coverage;
  const { paint } = look;
  const lines: string[] = [paint.title(`Coverage of ${printable(program)}`), ''];
  for (const [category, inCategory] of groups(criteria, ({ category }) => category)) {
    lines.push(paint.strong(CATEGORIES.get(category)?.title ?? category));
    for (const [series, inSeries] of groups(inCategory, ({ series }) => series)) {
      lines.push(`  ${[series, SERIES.get(series)?.title ?? ''].join(' ').trim()}`);
      lines.push(...inSeries.flatMap((criterion) => row(criterion, coverage, look)));
    }
    lines.push('');
  }
  if (controls.length > 0) {
    lines.push(paint.strong('Controls'), ...controls.flatMap((control) => row(control, coverage, look)), '');
  }
  const words = summed(criteria.map(({ state }) => state));
  lines.push(`${paint.strong(`${summary.percent} %`)}  ${words}`);
  const { evidenced } = summary;
  if (report.type !== 'I')
    lines.push(`${evidenced} ${evidenced === 1 ? 'criterion' : 'criteria'} evidenced by closed runs`);
  return `${lines.join('\n')}\n`;
}

const SYMBOLS: Readonly<Record<CoverageState, string>> = {
  covered: '✓',
  weak: '~',
  gap: '✗',
  policy: '§',
  optional: '·',
  excluded: '-',
};

/** The longest state with its symbol. */
const STATE_WIDTH = Math.max(...Object.values(STATE_WORDS).map((word) => word.length)) + 2;
const ID_WIDTH = 8;
const RUNS_WIDTH = 10;

/** A row of four columns, title and runbooks wrapped. */
function row(item: CriterionCoverage | ControlCoverage, coverage: Coverage, { paint, width }: Look): readonly string[] {
  const { id, title, state, runbooks, runs } = item;
  const left = 4 + STATE_WIDTH + 2 + ID_WIDTH;
  const each = Math.floor((width - left - RUNS_WIDTH - 2) / 2);
  const titles = wrap(printable(title), each);
  const names = wrap(printable(runbooks.map(({ runbook }) => runbook).join(', ')), each);
  return Array.from({ length: Math.max(titles.length, names.length, 1) }, (_, at) => {
    const first = at === 0;
    const word = pad(first ? `${SYMBOLS[state]} ${STATE_WORDS[state]}` : '', STATE_WIDTH);
    const columns = [
      `    ${first ? paint[COLORS[state]](word) : word}`,
      pad(first ? printable(id) : '', ID_WIDTH - 1),
      pad(titles[at] ?? '', each),
      pad(names[at] ?? '', each),
      first && runbooks.length > 0 ? (runsIn(coverage, runs) ?? '') : '',
    ];
    return columns.join(' ').trimEnd();
  });
}

const COLORS: Readonly<Record<CoverageState, keyof Paint>> = {
  covered: 'strong',
  weak: 'warning',
  gap: 'error',
  policy: 'faint',
  optional: 'faint',
  excluded: 'faint',
};

function pad(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - cells(text)));
}

function groups<Item>(items: readonly Item[], keyOf: (item: Item) => string): ReadonlyMap<string, readonly Item[]> {
  const found = new Map<string, Item[]>();
  for (const item of items) {
    const group = found.get(keyOf(item));
    if (group) group.push(item);
    else found.set(keyOf(item), [item]);
  }
  return found;
}
