import { SERVER_BUNDLE } from './bundles.ts';
import { OUR_COMMAND, SPECTRAL } from './commands.ts';
import { AZURE, OURS } from './lsp/servers.ts';
import type { EditingResult, Results } from './results.ts';
import { median, percentile } from './stats.ts';

/** A bound that the numbers are held to. */
export interface Gate {
  readonly what: string;
  /** The bound in words. */
  readonly bound: string;
  /** Why this bound and no other. */
  readonly why: string;
  /** What was measured and what it may be at most; undefined where one of the two is missing. */
  readonly measure: (
    results: Results,
  ) => { readonly value: number; readonly limit: number; readonly unit: string } | undefined;
}

/** Answers within this time feel instant while other work goes on; a longer slice is felt as a stutter. */
const LONGEST_WAIT = 50;

const MEGABYTE = 1_000_000;

/** Every gate, in the order of the tables above it. */
export const GATES: readonly Gate[] = [
  ...[300, 1_000, 5_000].map((lines): Gate => ({
    what: `text to findings, ${lines} lines`,
    bound: '1.5 P',
    why: 'Parsing has to be paid; the model and all rules together may cost half of it again.',
    measure: ({ inside }) => {
      const times = inside.find((each) => each.lines === lines);
      return times && { value: median(times.whole), limit: 1.5 * median(times.parse), unit: 'ms' };
    },
  })),
  {
    what: 'all rules together, 5,000 lines (with --rules)',
    bound: '0.5 P',
    why: 'A rule more must not be felt: all of them cost less than half of reading the text.',
    measure: ({ rules, inside }) => {
      const times = inside.find((each) => each.lines === 5_000);
      const sum = rules.reduce((total, { time }) => total + time, 0);
      return times && rules.length > 0 ? { value: sum, limit: 0.5 * median(times.parse), unit: 'ms' } : undefined;
    },
  },
  {
    what: 'start to the answer to initialize',
    bound: '0.75 A',
    why: 'The leanest of the servers compared; one bundled file has to beat a tree of modules.',
    measure: ({ starts }) =>
      compared(0.75, 'ms', OURS, AZURE, (server) => median(startOf(starts, server)?.initialize ?? [])),
  },
  {
    what: 'start to first diagnostics, 300 lines',
    bound: '0.6 A',
    why: 'The others wait a fifth of a second before they look; there is no reason to.',
    measure: ({ starts }) =>
      compared(0.6, 'ms', OURS, AZURE, (server) => median(startOf(starts, server)?.diagnostics ?? [])),
  },
  keystroke(300, 4, 'The protocol and the program cost something that a bare parse of a short text does not.'),
  {
    what: 'keystroke to diagnostics, 300 lines, p95',
    bound: '25 ms',
    why: 'A frame and a half: the squiggle moves with the text.',
    measure: ({ editing }) => absolute(percentile(edit(editing, OURS, 300)?.edits ?? [], 95), 25, 'ms'),
  },
  keystroke(1_000, 2, 'From here on, reading only the block around an edit has to pay.'),
  keystroke(5_000, 1, 'An edit of a long text costs less than parsing it once.'),
  {
    what: 'last key of a burst to diagnostics, 5,000 lines',
    bound: '60 ms',
    why: 'Ten quick keys are one wait, not ten.',
    measure: ({ editing }) => absolute(median(edit(editing, OURS, 5_000)?.bursts ?? []), 60, 'ms'),
  },
  {
    what: 'answers to an older text after a burst',
    bound: 'none',
    why: 'A stale finding is a wrong finding.',
    measure: ({ editing }) =>
      absolute(sum(editing.filter(({ server }) => server === OURS).map(({ stale }) => stale)), 0, ''),
  },
  ...[300, 5_000].flatMap((lines): Gate[] => [
    {
      what: `processor time for an edit, ${lines} lines`,
      bound: 'A',
      why: 'Latency can be bought with waiting; the battery knows.',
      measure: ({ editing }) => compared(1, 'ms', OURS, AZURE, (server) => edit(editing, server, lines)?.cpuPerEdit),
    },
    {
      what: `peak memory, ${lines} lines`,
      bound: 'A',
      why: 'An editor runs a dozen servers.',
      measure: ({ editing }) => compared(1, 'MB', OURS, AZURE, (server) => edit(editing, server, lines)?.peakMegabytes),
    },
  ]),
  {
    what: 'completion after an edit, 300 lines',
    bound: 'A',
    why: 'The list has to be there before the next key.',
    measure: ({ editing }) =>
      compared(1, 'ms', OURS, AZURE, (server) => median(edit(editing, server, 300)?.completions ?? [])),
  },
  {
    what: 'completion after an edit, 5,000 lines',
    bound: '15 ms',
    why: 'About a frame.',
    measure: ({ editing }) => absolute(median(edit(editing, OURS, 5_000)?.completions ?? []), 15, 'ms'),
  },
  {
    what: 'hover, 5,000 lines',
    bound: '1.5 ms',
    why: 'The text is read already: a hover only looks a place up.',
    measure: ({ editing }) => absolute(median(edit(editing, OURS, 5_000)?.hovers ?? []), 1.5, 'ms'),
  },
  index(1_000, 3_000),
  index(10_000, 30_000),
  {
    what: 'longest wait for an answer while indexing',
    bound: '50 ms',
    why: 'The index works in slices: whoever types does not wait for it.',
    measure: ({ indexes }) => absolute(Math.max(...indexes.map(({ longestWait }) => longestWait)), LONGEST_WAIT, 'ms'),
  },
  {
    what: 'command line, 1,000 runbooks, all rules',
    bound: '0.6 spectral',
    why: 'All rules in less time than a general linter takes for the schema alone.',
    measure: ({ commands }) =>
      compared(0.6, 'ms', OUR_COMMAND, SPECTRAL, (name) =>
        median(commands.find(({ command }) => command === name)?.times ?? []),
      ),
  },
  {
    what: 'bundle of the server',
    bound: '1.5 MB',
    why: 'It is read at every start, and downloaded in a browser.',
    measure: ({ bundles }) =>
      absolute((bundles.find(({ file }) => file === SERVER_BUNDLE)?.bytes ?? Number.NaN) / MEGABYTE, 1.5, 'MB'),
  },
];

function keystroke(lines: number, factor: number, why: string): Gate {
  return {
    what: `keystroke to diagnostics, ${lines} lines, p50`,
    bound: `${factor} P`,
    why,
    measure({ editing }) {
      const ours = edit(editing, OURS, lines);
      return ours && { value: median(ours.edits), limit: factor * median(ours.parse), unit: 'ms' };
    },
  };
}

function index(files: number, limit: number): Gate {
  return {
    what: `cold index of ${files} runbooks, with all findings`,
    bound: `${limit / 1000} s`,
    why: 'Three milliseconds a file: about what reading and parsing 300 lines takes at best.',
    measure: ({ indexes }) => absolute(median(indexes.find((each) => each.files === files)?.served ?? []), limit, 'ms'),
  };
}

type Measured = ReturnType<Gate['measure']>;

function absolute(value: number, limit: number, unit: string): Measured {
  return Number.isFinite(value) ? { value, limit, unit } : undefined;
}

function compared(
  factor: number,
  unit: string,
  ours: string,
  theirs: string,
  pick: (name: string) => number | undefined,
): Measured {
  const [value, other] = [pick(ours) ?? Number.NaN, pick(theirs) ?? Number.NaN];
  return Number.isFinite(other) ? absolute(value, factor * other, unit) : undefined;
}

function edit(editing: readonly EditingResult[], server: string, lines: number): EditingResult | undefined {
  return editing.find((each) => each.server === server && each.lines === lines);
}

function startOf(starts: Results['starts'], server: string): Results['starts'][number] | undefined {
  return starts.find((each) => each.server === server);
}

function sum(values: readonly number[]): number {
  return values.length === 0 ? Number.NaN : values.reduce((total, value) => total + value, 0);
}
