import { insertKey } from '../../language/edit/insert.ts';
import { grammarOf } from '../../language/schema/grammar.ts';
import { fittingControls } from '../fitting-controls.ts';
import type { Part } from './choices.ts';

/** The program's controls that a runbook of this kind operates stand in the header, where the template names none. */
export const controls: Part = ({ document, root, model }, { program }) => {
  if (!program || model.controls.length > 0) return [];
  const fitting = fittingControls(model, program);
  return fitting.length === 0 ? [] : [insertKey(document, root, 'controls', fitting, grammarOf('runbook'))];
};
