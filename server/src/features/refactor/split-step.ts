import { isKind } from '../../language/document.ts';
import { dividedStep, hasMoreSteps } from './divided-step.ts';
import { partsOf } from './parts.ts';
import type { Refactoring } from './refactoring.ts';
import { stepAt } from './step-at.ts';

/** Makes a step for each action that one step asks for. */
export const splitStep: Refactoring = {
  kind: 'refactor.rewrite.split',
  rewrite({ document }, range) {
    const model = isKind(document, 'runbook') ? document.model : undefined;
    const place = model && stepAt(document, model, range);
    const parts = place?.step.do ? partsOf(place.step.do.text.trim()) : [];
    const edits = parts.length > 1 ? dividedStep(document, model!, place!, parts) : undefined;
    const title = parts.length === 2 ? 'Split this step in two' : `Split this step into ${parts.length}`;
    return edits && { title, edits, keeps: hasMoreSteps(document, parts.length - 1) };
  },
};
