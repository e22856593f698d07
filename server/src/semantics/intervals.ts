/** Words for intervals, each with the duration that it stands for. "Biannual" and "bimonthly" mean two things each. */
const WORDS: readonly (readonly [pattern: string, interval: string])[] = [
  ['hourly|(?:every|each) hour', '1 hour'],
  ['daily|nightly|(?:every|each) (?:business |working )?(?:day|night|morning|evening)', '1 day'],
  ['weekly|(?:every|each) week|once a week', '1 week'],
  ['(?:every|each) (?:mon|tues|wednes|thurs|fri|satur|sun)day', '1 week'],
  ['fortnightly|every other week|every second week', '2 weeks'],
  ['monthly|(?:of the|every|each|once a) month', '1 month'],
  ['quarterly|(?:of the|every|each|once a) quarter', '3 months'],
  ['semi-?annual(?:ly)?|half-?yearly|twice a year|every half year', '6 months'],
  ['annual(?:ly)?|yearly|(?:of the|every|each|once a) (?:calendar |fiscal )?year', '1 year'],
];

const NUMBERS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];

const STATED = WORDS.map(([pattern, interval]) => ({
  pattern: new RegExp(`(?<![\\w-])(?:${pattern.replaceAll(' ', '\\s+')})(?![\\w-])`, 'i'),
  interval,
}));
const COUNTED = new RegExp(
  `(?<![\\w-])every\\s+(\\d{1,4}|${NUMBERS.join('|')})\\s+(hour|day|week|month|year|quarter)s(?![\\w-])`,
  'gi',
);

/** The intervals that an English text states ("quarterly", "every two weeks"), as durations, each once. */
export function statedIntervals(text: string): readonly string[] {
  const found = STATED.filter(({ pattern }) => pattern.test(text)).map(({ interval }) => interval);
  for (const [, count, unit] of text.matchAll(COUNTED)) {
    const amount = /^\d/.test(count!) ? Number(count) : NUMBERS.indexOf(count!.toLowerCase()) + 1;
    found.push(interval(amount, unit!.toLowerCase()));
  }
  return [...new Set(found)];
}

function interval(amount: number, unit: string): string {
  if (unit === 'quarter') return interval(amount * 3, 'month');
  if (unit === 'month' && amount === 12) return '1 year';
  return `${amount} ${unit}${amount === 1 ? '' : 's'}`;
}
