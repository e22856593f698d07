import { parseArgs } from 'node:util';

/** What `npm run bench` was asked for. */
export interface Options {
  /** Fewer rounds: a look at the numbers, not a measurement. */
  readonly quick: boolean;
  /** Whether other servers and linters are measured beside ours. */
  readonly peers: boolean;
  /** Also the time of each rule. */
  readonly rules: boolean;
  /** Also the cold index of 10,000 runbooks. */
  readonly large: boolean;
  /** A file for the results as JSON. */
  readonly json: string | undefined;
}

export const USAGE = `npm run bench -- [options]

  --quick       fewer rounds: a look, not a measurement
  --no-peers    ours alone; nothing is installed
  --rules       also the ten dearest rules
  --large       also the cold index of 10,000 runbooks
  --json FILE   also the results as JSON
`;

/** @throws on an option that does not exist */
export function readOptions(args: readonly string[]): Options | 'help' {
  const { values } = parseArgs({
    args: [...args],
    options: {
      quick: { type: 'boolean', default: false },
      'no-peers': { type: 'boolean', default: false },
      rules: { type: 'boolean', default: false },
      large: { type: 'boolean', default: false },
      json: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return 'help';
  const { quick, rules, large, json } = values;
  return { quick, peers: !values['no-peers'], rules, large, json };
}

/** How often each thing is measured. */
export interface Rounds {
  /** Parsing and linting in one process. */
  readonly inside: number;
  /** Steps of the runbook that are visited by the editing session; each gives six edits. */
  readonly visits: number;
  readonly bursts: number;
  readonly starts: number;
  readonly indexes: number;
  readonly commands: number;
}

export function roundsOf({ quick }: Options): Rounds {
  return quick
    ? { inside: 10, visits: 3, bursts: 2, starts: 3, indexes: 1, commands: 1 }
    : { inside: 40, visits: 10, bursts: 7, starts: 9, indexes: 3, commands: 3 };
}
