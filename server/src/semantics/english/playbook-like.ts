import { mainClause } from './main-clause.ts';
import { judgmentWords } from './judgment.ts';
import type { Reading } from './reading.ts';

/** What is looked at in a step to tell a procedure from a strategy. */
export interface StepKind {
  readonly reading: Reading | undefined;
  readonly hasCommand: boolean;
  /** Whether it is done in a system in which something can be read or changed: none, and chat, do not count. */
  readonly hasSystem: boolean;
  readonly hasJudgment: boolean;
}

/** How often a runbook decides and speaks with people. */
export interface PlaybookLike {
  readonly steps: number;
  readonly decisions: number;
  readonly stakeholders: number;
}

/** A runbook of fewer steps is too short to be told. */
const FEWEST_STEPS = 3;

/** Which part of the steps decides or speaks with people, at least; and names a system, at most. */
const MOST = 0.75;
const HARDLY_ANY = 0.25;

const DECIDES: ReadonlySet<string> = new Set('agree approve authorize authorise choose decide accept'.split(' '));
const SPEAKS: ReadonlySet<string> = new Set(
  `notify inform tell brief convene consult coordinate align announce communicate escalate invite ask involve engage liaise meet
  discuss negotiate present appoint name nominate call update debrief gather address reassure advise contact talk draft
  prepare assemble join thank interview designate`.split(/\s+/),
);

/** Whether the steps of a runbook decide and speak with people, with no command and hardly a system; undefined where not. */
export function playbookLike(steps: readonly StepKind[]): PlaybookLike | undefined {
  if (steps.length < FEWEST_STEPS || steps.some((step) => step.hasCommand)) return undefined;
  if (steps.filter((step) => step.hasSystem).length > steps.length * HARDLY_ANY) return undefined;
  const kinds = steps.map((step) => (step.hasSystem ? undefined : kindOf(step)));
  const decisions = kinds.filter((kind) => kind === 'decides').length;
  const stakeholders = kinds.filter((kind) => kind === 'speaks').length;
  const isClear =
    decisions > 0 && stakeholders > 0 && decisions + stakeholders >= Math.max(FEWEST_STEPS, steps.length * MOST);
  return isClear ? { steps: steps.length, decisions, stakeholders } : undefined;
}

function kindOf({ reading, hasJudgment }: StepKind): 'decides' | 'speaks' | undefined {
  if (hasJudgment) return 'decides';
  if (!reading) return undefined;
  const verb = reading.words[mainClause(reading).start]?.lower ?? '';
  if (DECIDES.has(verb) || judgmentWords(reading)) return 'decides';
  return SPEAKS.has(verb) ? 'speaks' : undefined;
}
