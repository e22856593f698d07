import { addTo } from '../../../language/forms/calendar.ts';
import { dateInWords } from '../../../language/forms/date-in-words.ts';
import { comparable, parseDuration } from '../../../language/forms/duration.ts';
import type { Duration } from '../../../language/forms/duration.ts';
import { durationInWords } from '../../../language/forms/duration-in-words.ts';
import { outlives, periodOf } from '../../../semantics/report-period.ts';
import type { Card } from '../card.ts';
import type { HoverContext } from '../context.ts';
import { code, prose, ours } from '../markdown.ts';
import type { Markdown } from '../markdown.ts';

/**
 * A duration in words, with what follows from it.
 * @param property the key it stands behind
 */
export function durationCard(text: string, property: string, context: HoverContext): Card | undefined {
  const duration = parseDuration(text);
  if (!duration) return undefined;
  const words = durationInWords(duration);
  return {
    name: text === words ? prose`**${words}**` : prose`**${words}** ${code(text)}`,
    facts: days(duration),
    sentences: [
      ...(duration.businessDays > 0 ? [prose`Business days are Monday to Friday.`] : []),
      ...consequences(duration, property, context),
    ],
  };
}

const DAY = 86_400;

/** "about 396 days", where the words leave open how many they are. */
function days(duration: Duration): readonly Markdown[] {
  if (duration.months % 12 === 0 || duration.businessDays > 0) return [];
  return [prose`about ${Math.floor(comparable(duration) / DAY)} days`];
}

function consequences(duration: Duration, property: string, context: HoverContext): readonly Markdown[] {
  if (property === 'retain') return retention(duration, context);
  if (property === 'retention' || property === 'logRetention') return againstPeriod(duration, context);
  const end = duration.businessDays > 0 ? addTo(context.today, duration) : undefined;
  return end === undefined ? [] : [prose`From today, that is until ${dateInWords(end)}.`];
}

function retention(duration: Duration, context: HoverContext): readonly Markdown[] {
  const { program, today } = context;
  const end = addTo(today, duration);
  const kept = end === undefined ? [] : [prose`What is captured today is kept until ${dateInWords(end)}.`];
  const asked = program?.retention === undefined ? undefined : parseDuration(program.retention);
  if (!asked) return [...kept, ...againstPeriod(duration, context)];
  const words = durationInWords(asked);
  const verdict =
    comparable(duration) < comparable(asked)
      ? prose`Too short: the program asks for at least ${words}.`
      : prose`The program asks for at least ${words}.`;
  return [...kept, verdict];
}

function againstPeriod(duration: Duration, { program }: HoverContext): readonly Markdown[] {
  const period = program && periodOf(program.report);
  if (!period) return [];
  const verdict = outlives(duration, period) ? 'Outlives' : 'Shorter than';
  return [ours(`${verdict} the report period, ${period.from} to ${period.to}.`)];
}
