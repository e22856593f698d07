import type { FeatureContext } from '../../contracts/feature-context.ts';
import { isKind } from '../../language/document.ts';
import type { Document } from '../../language/document.ts';
import type { Runbook } from '../../language/model/runbook.ts';
import type { Range } from '../../language/syntax/tree.ts';
import { actionsIn } from './actions.ts';
import { ownValue } from './around.ts';
import { dividedStep, hasMoreSteps } from './divided-step.ts';
import { stepsOfPurpose, stepsOfText, stepsOfTexts } from './first-steps.ts';
import type { Refactoring, Rewrite } from './refactoring.ts';
import { pairAt, stepAt } from './step-at.ts';

/**
 * Makes steps of a text, one for each sentence or item of a list in it: of what a step says, of a text or texts in place
 * of steps, and, in a runbook without steps, of its purpose.
 */
export const stepsFromText: Refactoring = {
  kind: 'refactor.rewrite.steps',
  rewrite({ document }: FeatureContext, range: Range): Rewrite | undefined {
    const model = isKind(document, 'runbook') ? document.model : undefined;
    if (!model?.node) return undefined;
    const pair = pairAt(model.node, 'steps', range);
    const value = pair && ownValue(pair);
    if (value?.kind === 'scalar') return stepsOfText(document, model.node, value);
    if (value?.kind === 'sequence') return stepsOfStep(document, model, range) ?? stepsOfTexts(document, model, value);
    return stepsOfPurpose(document, model, range);
  },
};

function stepsOfStep(document: Document, model: Runbook, range: Range): Rewrite | undefined {
  const place = stepAt(document, model, range);
  const actions = place?.step.do ? actionsIn(place.step.do.text) : [];
  const edits = actions.length > 1 ? dividedStep(document, model, place!, actions) : undefined;
  const title = `Turn this text into ${actions.length} steps`;
  return edits && { title, edits, keeps: hasMoreSteps(document, actions.length - 1) };
}
