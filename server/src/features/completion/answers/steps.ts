import { oneLine } from '../../../language/forms/one-line.ts';
import { prose } from '../../hover/markdown.ts';
import { firstWhere } from '../answer.ts';
import type { Answer, Answers } from '../answer.ts';
import { followedRunbook, pathOf, textsOf } from '../ask.ts';
import type { Ask } from '../ask.ts';

/**
 * The steps of the runbook: in a RACI row, those that no row has yet first; in a repetition, those above the step. In a
 * run, the steps of its runbook, those that are not recorded yet first.
 */
export const steps: Answers = (ask) => (ask.run ? stepsOfRun(ask) : stepsOfRunbook(ask));

function stepsOfRun(ask: Ask): readonly Answer[] {
  const recorded = new Set(textsOf(ask, 'step'));
  const ids = followedRunbook(ask)?.steps ?? [];
  return firstWhere(ids, (id) => !recorded.has(id)).map((id) => ({ text: id, kind: 'step' }));
}

function stepsOfRunbook(ask: Ask): readonly Answer[] {
  const { runbook, place } = ask;
  const path = pathOf(ask);
  const inRows = new Set(
    path === 'raci/steps' ? runbook?.raci.flatMap((row) => row.steps.map(({ text }) => text)) : [],
  );
  const isRepeat = path === 'steps/repeat/steps';
  const known = (runbook?.steps ?? []).flatMap(({ id, do: does, node }) => {
    const isBelow = isRepeat && node !== undefined && node.end >= place.range.start;
    return id && !isBelow ? [{ id: id.text, does: does?.text }] : [];
  });
  return firstWhere(known, ({ id }) => !inRows.has(id)).map(({ id, does }) => ({
    text: id,
    kind: 'step',
    detail: does && oneLine(does),
    documentation: does === undefined ? undefined : prose`${does}`,
    words: [does],
  }));
}

/** Steps that the runbook refers to and that it does not have: what a new step may be called. */
export function missingSteps(ask: Ask): readonly string[] {
  const known = new Set(ask.runbook?.steps.map(({ id }) => id?.text));
  return textsOf(ask, 'step').filter((id) => !known.has(id));
}
