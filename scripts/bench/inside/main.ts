/** The engine in a process of its own: takes a job, answers with its times. */
import { measureIndex } from './index-times.ts';
import type { Answer, Ask, JobName, Jobs } from './jobs.ts';
import { measureParse } from './parse.ts';
import { measureRounds } from './rounds.ts';
import { measureRules } from './rule-times.ts';

type Handlers = {
  readonly [N in JobName]: (params: Jobs[N]['params']) => Jobs[N]['result'] | Promise<Jobs[N]['result']>;
};

const HANDLERS: Handlers = {
  rounds: measureRounds,
  parse: measureParse,
  rules: measureRules,
  index: measureIndex,
};

process.on('message', ({ id, name, params }: Ask) => {
  const handler = HANDLERS[name] as (params: unknown) => unknown;
  Promise.resolve()
    .then(() => handler(params))
    .then(
      (result): Answer => ({ id, result }),
      (fault: unknown): Answer => ({ id, fault: fault instanceof Error ? fault.message : String(fault) }),
    )
    .then((answer) => process.send?.(answer))
    .catch(() => process.exit(1));
});
