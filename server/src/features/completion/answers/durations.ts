import type { Answer, Answers } from '../answer.ts';
import { pathOf } from '../ask.ts';
import type { Ask } from '../ask.ts';

/** Durations that are typical for the key; how long evidence is kept begins with what the program demands. */
export const durations: Answers = (ask) => {
  const path = pathOf(ask);
  const typical = TYPICAL.find(([key]) => path === key || path.endsWith(`/${key}`))?.[1] ?? [];
  const minimum = path.endsWith('retain') ? minimumOf(ask) : [];
  return [
    ...minimum,
    ...typical
      .filter((text) => !minimum.some((answer) => answer.text === text))
      .map((text): Answer => ({ text, kind: 'value', detail: text === 'immediately' ? 'Without delay' : undefined })),
  ];
};

function minimumOf({ program, document }: Ask): readonly Answer[] {
  const retention = program?.retention;
  if (retention === undefined || retention === '') return [];
  const why = document.kind === 'program' ? 'The retention above' : "The program's minimum";
  return [{ text: retention, kind: 'value', detail: why, isPreselected: true }];
}

const RESPONSE = ['15 min', '30 min', '1 hour', '4 hours', '1 business day'];
const INTERVALS = ['1 week', '1 month', '3 months', '6 months', '1 year'];

/** By the last keys of the path; the first that fits counts. */
const TYPICAL: readonly (readonly [string, readonly string[]])[] = [
  ['acknowledge', ['15 min', '30 min', '1 hour', '4 hours', '1 day']],
  ['resolve', ['1 hour', '4 hours', '8 hours', '1 business day', '3 business days']],
  ['approval/after', ['24 hours', '1 business day', '3 business days']],
  ['escalation/after', ['15 min', '30 min', '1 hour', '4 hours', '1 business day']],
  ['communication/every', ['30 min', '1 hour', '4 hours', '1 day']],
  ['stakeholders/within', ['1 hour', '24 hours', '72 hours', '30 days']],
  ['within', [...RESPONSE, '3 business days', 'immediately']],
  ['every', INTERVALS],
  ['retain', ['13 months', '2 years', '3 years', '7 years']],
  ['retention', ['13 months', '18 months', '2 years', '7 years']],
  ['logRetention', ['30 days', '90 days', '180 days', '13 months']],
  ['rto', ['1 hour', '4 hours', '8 hours', '24 hours']],
  ['rpo', ['5 min', '15 min', '1 hour', '24 hours']],
];
