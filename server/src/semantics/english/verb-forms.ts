import { isVerb } from './verbs.ts';

const IRREGULAR = new Map(
  `taken take, took take, given give, gave give, sent send, told tell, written write, wrote write, done do, did do, made make, put put,
  set set, reset reset, run run, ran run, rerun rerun, kept keep, held hold, brought bring, shut shut, cut cut, found find, built build, rebuilt rebuild,
  begun begin, broken break, chosen choose, chose choose, drawn draw, driven drive, frozen freeze, froze freeze, known know, left leave, lost lose, met meet,
  paid pay, read read, said say, seen see, saw see, sought seek, sold sell, shown show, spun spin, split split, taught teach, thrown throw,
  torn tear, undone undo, withdrawn withdraw, rewritten rewrite, overwritten overwrite, overridden override, hidden hide, bound bind, fed feed, led lead, swept sweep,
  withheld withhold, resent resend, sped speed, shed shed, shred shred, cast cast, broadcast broadcast, got get, gone go`
    .split(',')
    .map((pair) => pair.trim().split(' ') as [string, string]),
);

/** Words in -ing that are base forms, prepositions, pronouns, times or things. */
const NOT_GERUNDS: ReadonlySet<string> = new Set(
  `ping bring ring string sling fling cling spring swing sting wing king sing wring bing during nothing everything something
  anything morning evening thing ceiling string sterling beijing sibling wedding`.split(/\s+/),
);

/** Words in -ing that are mostly adjectives: "remaining accounts". */
const ADJECTIVES: ReadonlySet<string> = new Set(
  `remaining existing following incoming outgoing pending missing outstanding ongoing upcoming conflicting matching
  corresponding resulting expiring failing lingering dangling running trailing overlapping underlying preceding offending
  warning billing staging building finding meeting setting listing marketing pricing heading mapping booking recording opening
  hosting suspicious-looking long-running interesting`.split(/\s+/),
);

/** Whether a lower-case word is the -ing form of a verb, known or not. */
export function isGerund(word: string): boolean {
  return word.length > 4 && word.endsWith('ing') && !NOT_GERUNDS.has(word) && !ADJECTIVES.has(word);
}

/** The verb of an -ing form: "disabling" gives "disable"; undefined where it is not known. */
export function baseOfIng(word: string): string | undefined {
  if (!word.endsWith('ing') || NOT_GERUNDS.has(word)) return undefined;
  const stem = word.slice(0, -3);
  return known(stem, `${stem}e`, undoubled(stem));
}

/** The verb of a past form or participle: "disabled" gives "disable", "sent" gives "send". */
export function baseOfPast(word: string): string | undefined {
  const irregular = IRREGULAR.get(word);
  if (irregular !== undefined) return irregular;
  if (!word.endsWith('ed') || word.length < 5) return undefined;
  const stem = word.slice(0, -2);
  if (word.endsWith('ied')) return known(`${word.slice(0, -3)}y`);
  return known(`${stem}e`, stem, undoubled(stem));
}

/** The verb of a third person: "disables" gives "disable". */
export function baseOfThirdPerson(word: string): string | undefined {
  if (!word.endsWith('s') || word.endsWith('ss') || word.length < 4) return undefined;
  if (word.endsWith('ies')) return known(`${word.slice(0, -3)}y`, word.slice(0, -1));
  return word.endsWith('es') ? known(word.slice(0, -1), word.slice(0, -2)) : known(word.slice(0, -1));
}

function known(...candidates: readonly string[]): string | undefined {
  return candidates.find(isVerb);
}

/** "stopp" gives "stop"; other stems as they are. */
function undoubled(stem: string): string {
  return stem.at(-1) === stem.at(-2) ? stem.slice(0, -1) : stem;
}
