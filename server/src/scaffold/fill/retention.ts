import { replaceScalar } from '../../language/edit/replace.ts';
import { comparable, parseDuration } from '../../language/forms/duration.ts';
import type { Scalar } from '../../language/syntax/tree.ts';
import type { Part } from './choices.ts';

/** Evidence is kept at least as long as the program asks for. */
export const retention: Part = ({ document, model }, { program }) => {
  const asked = program?.retention;
  const least = asked === undefined ? undefined : parseDuration(asked);
  if (asked === undefined || !least) return [];
  const isShort = (retain: Scalar): boolean => {
    const duration = parseDuration(retain.text);
    return duration !== undefined && comparable(duration) < comparable(least);
  };
  return [model.evidenceDefaults, ...model.evidence.values()].flatMap((item) =>
    item?.retain && !item.retain.anchor && isShort(item.retain) ? [replaceScalar(document, item.retain, asked)] : [],
  );
};
