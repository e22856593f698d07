import { missingPhases, neededPhases } from '../../../semantics/phases.ts';
import { PHASE_MEANINGS } from '../../../semantics/phase-meanings.ts';
import { ours, prose } from '../../hover/markdown.ts';
import type { Answer, Answers } from '../answer.ts';
import { textsOf } from '../ask.ts';

/** The phases of the archetype, those that no step shows yet first; then those of the runbook's own. */
export const phases: Answers = (ask) => {
  const { runbook } = ask;
  if (!runbook) return [];
  const used = new Set(textsOf(ask, 'phase'));
  const needed = neededPhases(runbook);
  const missing = new Set(missingPhases(runbook).map(({ id }) => id));
  const isMissing = (id: string): boolean => missing.has(id) || !used.has(id);
  const ids = [...needed.keys()];
  const own = [...used].filter((id) => !needed.has(id));
  return [...ids.filter(isMissing), ...ids.filter((id) => !isMissing(id)), ...own].map((id): Answer => {
    const archetype = needed.get(id)?.archetype.title;
    const state = isMissing(id) ? ours('No step shows it yet.') : ours('A step shows it already.');
    const meaning = PHASE_MEANINGS.get(id);
    return {
      text: id,
      kind: 'phase',
      detail: archetype ?? 'A phase of this runbook',
      documentation: prose`${meaning === undefined ? ours('') : ours(`${meaning} `)}${state}`,
    };
  });
};
