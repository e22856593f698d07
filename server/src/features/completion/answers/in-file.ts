import type { Answers } from '../answer.ts';
import { isHere, pathOf, textsOf } from '../ask.ts';

/** The channels that the file names elsewhere. */
export const channels: Answers = (ask) => textsOf(ask, 'channel').map((text) => ({ text, kind: 'value' }));

/** Of texts, only the names of tracks mean anything to others: those of the other steps. */
export const tracks: Answers = (ask) => {
  const { runbook, place } = ask;
  if (!runbook || pathOf(ask) !== 'steps/track') return [];
  const names = runbook.steps.flatMap(({ track }) => (track && !isHere(track, place) ? [track.text] : []));
  return [...new Set(names)].map((text) => ({ text, kind: 'value', detail: 'A track of this runbook' }));
};
