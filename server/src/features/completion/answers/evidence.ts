import { oneLine } from '../../../language/forms/one-line.ts';
import { prose } from '../../hover/markdown.ts';
import { firstWhere } from '../answer.ts';
import type { Answers } from '../answer.ts';
import { followedRunbook, textsOf } from '../ask.ts';
import type { Ask } from '../ask.ts';

/** The evidence items of the runbook, or of the one that a run followed; those that nothing captures yet first. */
export const evidence: Answers = (ask) => {
  const captured = new Set(textsOf(ask, 'evidence', false));
  const declared = ask.runbook?.evidence;
  const ids = declared ? [...declared.keys()] : (followedRunbook(ask)?.evidence ?? []);
  return firstWhere(ids, (id) => !captured.has(id)).map((id) => {
    const artifact = declared?.get(id)?.artifact?.text;
    return {
      text: id,
      kind: 'evidence',
      detail: artifact && oneLine(artifact),
      documentation: artifact === undefined ? undefined : prose`${artifact}`,
      words: [artifact],
    };
  });
};

/** Evidence items that steps name and nobody has declared. */
export function undeclaredEvidence(ask: Ask): readonly string[] {
  const declared = ask.runbook?.evidence;
  return textsOf(ask, 'evidence', false).filter((id) => declared?.has(id) !== true);
}
