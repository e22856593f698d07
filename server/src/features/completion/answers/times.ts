import { parseTime } from '../../../language/forms/date.ts';
import type { Answer, Answers } from '../answer.ts';
import type { Ask } from '../ask.ts';

/** A time of today, to fill in; and the time that is written above, whose day is most often meant in a run. */
export const times: Answers = (ask) => {
  const { today } = ask;
  const before = timeAbove(ask);
  const day = before?.slice(0, 10);
  return [
    timeOn(today, 'Today'),
    ...(before === undefined
      ? []
      : [{ text: before, kind: 'value' as const, detail: 'As above', words: ['as above'] }]),
    ...(day === undefined || day === today ? [] : [timeOn(day, 'The day above')]),
  ];
};

function timeOn(day: string, why: string): Answer {
  return {
    text: `${day}T00:00:00Z`,
    kind: 'value',
    detail: `${why}, in UTC`,
    words: [why],
    pieces: [`${day}T`, { initial: '00' }, ':', { initial: '00' }, ':', { initial: '00' }, 'Z'],
  };
}

/** The nearest time above the cursor that can be read. */
function timeAbove({ document, place }: Ask): string | undefined {
  const above = document.values.filter(({ form, node }) => form === 'time' && node.end < place.range.start);
  return above.findLast(({ node }) => parseTime(node.text) !== undefined)?.node.text;
}
