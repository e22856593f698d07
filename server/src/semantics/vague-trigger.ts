import { statedIntervals } from './intervals.ts';

/** A phrase that names nothing a reader could observe, and where it stands in the text. */
export interface VaguePhrase {
  readonly text: string;
  readonly index: number;
}

// What may follow "when required" so that it ends there: "when required fields are missing" speaks of fields.
const ENDS =
  '(?=\\s*(?:$|[.,;:!?)/\u2013\u2014])|\\s+(?:and|or|but|so|then|to|for|with|in|on|at|after|before|during|because|the|a|an|we|you|our|your|it|they|someone|somebody|anyone)\\b)';
const NEEDED = '(?:needed|required|necessary|appropriate|applicable|warranted|desired|advisable|convenient|prudent)';
const TROUBLE = '(?:problem|issue|concern|difficulty|trouble)';
// "An issue ticket", "a problem record" are things that can be looked up.
const NO_RECORD = '(?!\\s+(?:ticket|report|record|request|label|labell?ed|tagged|number|form|queue|tracker|card)s?\\b)';

/** What somebody has to judge: nothing happens that anyone else could see. */
const CONDITIONS = [
  `as(?: and when| or when)? ${NEEDED}(?!\\s+by\\b)`,
  'as-needed|as-required',
  `(?:when|whenever|if|where|once|wherever)(?: (?:it|this|that) (?:is|becomes|seems)| it's)? (?:(?:deemed|considered|judged|thought|found|felt) )?${NEEDED}${ENDS}`,
  '(?:when|whenever|if|as|should|where)(?: there is| we have)?(?: the| a| any)? need (?:arises?|be|is felt|exists?)',
  '(?:when|whenever|if) there is (?:a|any) need',
  'if need be',
  'on an? ad[- ]?hoc basis|ad[- ]?hoc(?=\\s*(?:$|[.,;)]))',
  'on (?:a|an) (?:needs?|need-to-have|case-by-case|case by case|as-needed|as needed) basis|case[- ]by[- ]case',
  "at (?:the |(?:his|her|their|our|your|its) |(?:the )?[\\p{L}]+['\u2019]s? )?discretion",
  "at (?:the |your |our |their )?(?:earliest |own |[\\p{L}]+['\u2019]s? )?convenience",
  '(?:as|if|when|where|whenever)(?: the)? (?:circumstances?|conditions?|situations?)(?: so)? (?:require|demand|dictate|warrant|permit|allow|arise|call for it)s?',
  '(?:when|whenever|if|as) time (?:permits|allows)|time permitting',
  '(?:when|whenever|if|where|once) (?:it|this|that) makes sense',
  '(?:sees?|deems?|thinks?|feels?|considers?) (?:it )?(?:fit|necessary|appropriate|advisable)',
  '(?:when|whenever|if|once) (?:someone|somebody|anyone|anybody|we|you|they|people|the team) (?:remembers?|gets? (?:a chance|around to it|to it)|has time|have time|feels? like it|can)(?=\\s*(?:$|[.,;)]))',
  "(?:if|when|whenever|in case|should) (?:there(?:'s| is| are| be)|we have|we see|we notice|you see|you have|you notice|someone has|someone sees|someone notices) (?:an? |any |some )?" +
    `${TROUBLE}s?${NO_RECORD}`,
  `(?:in case of|in the event of) (?:an? |any |some )?(?:${TROUBLE}s?|need|doubt)${NO_RECORD}`,
  `(?:an? |any |some )?${TROUBLE}s? (?:occurs?|arises?|comes? up|crops? up|pops? up|happens?|is suspected|are suspected)`,
  '(?:something|anything|things|stuff) (?:goes|go|went|is|are|looks?|seems?|feels?|appears?|sounds?|smells?) (?:wrong|off|odd|strange|weird|broken|unusual|suspicious|amiss|bad|funny|fishy)',
  '(?:something|anything) (?:unusual|suspicious|strange|bad|odd|weird|wrong|breaks|happens|comes up|fails)',
] as const;

/** How often, without saying how often: an interval beside it is what can be observed. */
const FREQUENCIES = [
  'periodically|on a periodic basis|at periodic intervals',
  'from time to time',
  'regularly(?!\\s+scheduled\\b)|on a regular basis|at regular intervals|in regular intervals',
  'occasionally|on occasion|sporadically|routinely|on a routine basis|on a recurring basis',
  'every now and (?:then|again)|now and (?:then|again)|every so often|every once in a while|once in a while',
  'sometimes|at some point|at irregular intervals|at intervals(?!\\s+of\\b)',
] as const;

const CONDITION = anyOf(CONDITIONS);
const FREQUENCY = anyOf(FREQUENCIES);

/**
 * The first phrase of an English text that leaves open when something happens. A frequency without a number is no
 * vague one where an interval is stated, in the text or beside it.
 */
export function vaguePhrase(text: string, hasInterval: boolean): VaguePhrase | undefined {
  const prose = text.replace(/`[^`]*`/g, (code) => '`'.repeat(code.length));
  const condition = CONDITION.exec(prose);
  const frequency = hasInterval || statedIntervals(prose).length > 0 ? null : FREQUENCY.exec(prose);
  const [first] = [condition, frequency].filter((match) => match !== null).sort((a, b) => a.index - b.index);
  return first && !namesARecord(prose, first) ? { text: first[0], index: first.index } : undefined;
}

/** "There is an issue in Jira": what stands in a tool that has a name can be looked up. */
function namesARecord(text: string, match: RegExpExecArray): boolean {
  return (
    /issues?$/i.test(match[0]) && /^\s+(?:in|on)\s+(?:the\s+)?\p{Lu}/u.test(text.slice(match.index + match[0].length))
  );
}

function anyOf(phrases: readonly string[]): RegExp {
  const pattern = phrases.join('|').replaceAll(' ', '\\s+');
  return new RegExp(`(?<![\\p{L}\\p{N}_-])(?:${pattern})(?![\\p{L}\\p{N}_-])`, 'iu');
}
