/** The closed classes of English words: the grammar of a sentence shows in them, whatever it is about. */

export const DETERMINERS =
  words(`the a an this that these those each every all any our your their his her its my no some
  both another several many most few`);

/** What stands before a noun, so that the word before it is a verb, or a preposition. */
export const OBJECT_STARTS: ReadonlySet<string> = new Set([
  ...DETERMINERS,
  ...words('it them him her us one two three four five everyone everybody everything whoever whatever which whether'),
]);

/** Subjects by themselves: no imperative begins with one. */
export const PRONOUNS = words(`it we you they he she i there everyone everybody someone somebody anyone anybody nobody
  nothing everything`);

/** Verbs that say of a subject what it is, has, must or will do. */
export const FINITE = words(`is are was were am has have had must should shall will would can could may might cannot
  needs need ought gets isn't aren't wasn't weren't hasn't haven't mustn't shouldn't won't can't couldn't wouldn't does
  did doesn't didn't`);

export const MODALS = words('must should shall will would could may might can cannot');
export const BE = words('is are was were be been being gets get');

/** Verbs that begin a question. `do`, `have`, `can`, `will` and `could` begin one only where a question mark ends it. */
export const QUESTION_VERBS = words('is are was were has had does did');
export const QUESTION_VERBS_WITH_MARK = words('do have can will could would should may');

export const WH_WORDS = words('how what which who whose why whoever');

/** What a phrase before the main clause begins with: "In Okta, ...", "If it persists, ...". */
export const OPENERS =
  words(`in on at from for after before when once if unless while with within during as until till via
  using by to upon where wherever whenever since because through throughout under over following depending given assuming
  starting beginning pending without per against between among across except instead rather based according
  considering provided providing despite although though whether not prior outside inside along besides
  regarding concerning barring including about above below near towards toward like unlike due`);

export const PREPOSITIONS =
  words(`in on at from for after before with within during as until till via by to upon through
  under over without per against between among across of off into onto out up down towards toward about above below near
  around behind beside beyond inside outside since than`);

/** Words behind which another clause, or an infinitive, begins. */
export const SUBORDINATORS =
  words(`that which who whose whom whether if unless how what why when where until till because
  so while once whoever whatever wherever whenever although though after before`);

/** Adverbs that may stand before an imperative and are not made with -ly. */
export const LEADING_ADVERBS = words(`then next first second third last finally also now lastly afterwards again always
  never please kindly just only meanwhile otherwise else too instead subsequently thereafter later`);

/** Adverbs, particles and the like: no object of a verb. */
export const PARTICLES = words('up down out off on over back in away together apart again not also then only');

/** Time nouns: "each Monday export ..." begins with when, not with a subject. */
export const TIMES =
  words(`day week month quarter year hour minute morning evening night shift time sprint release monday
  tuesday wednesday thursday friday saturday sunday weekday business working same next following first last second third
  january february march april may june july august september october november december`);

function words(text: string): ReadonlySet<string> {
  return new Set(text.split(/\s+/));
}
