import { firstWording } from './wording.ts';
import { isEnglish } from './language.ts';
import { firstPhrase, phraseAt, phrases } from './phrases.ts';
import type { Matched } from './phrases.ts';
import type { Reading } from './reading.ts';

/** What a step asks somebody to judge; only where the step's own verb stands. */
const VERBS = phrases(
  { say: ['decide|judge|assess|weigh', 'consider *ing|whether|if|how|which'] },
  { say: ['determine|evaluate|choose|see whether|if'] },
);

const FIT = 'appropriate|warranted|justified|advisable|prudent|sensible|reasonable|desirable';
const NEED = 'necessary|needed|required';
const ENDS = 'and or but so then to for with in on at after before during because the a an we you our your it they';

/** What leaves it to somebody whether, or how, the step is done. */
const ANYWHERE = phrases(
  {
    say: [`if|when|where|whenever|wherever it|this|that? is? deemed|considered|thought? ${FIT}|${NEED}`],
    before: ENDS,
  },
  {
    say: [
      'use|using|exercise|apply your|their|good|best|sound|the? good|best|own|sound|professional? judgment|judgement|discretion',
    ],
  },
  { say: ['at your|their|his|her|the discretion', 'at the|your own|sole discretion', 'judgment|judgement call'] },
  {
    say: ['if|when|where|unless you|they|we|he|she think|feel|believe|deem|consider|judge'],
    unless: 'the a an any',
  },
  { say: ['if|when|where you|they|we think|feel|believe|deem|consider|judge the|that|it'] },
  { say: ['as|if|when|where you|they|we see|sees|deem|think fit', 'as you|they|we deem'] },
  { say: ['if|when|where|whenever it|this|that makes sense'] },
);

/** Necessity without more: in a condition of its own, `when: If needed`, it names nothing that a run could show. */
const CONDITION = phrases({
  say: ['needed|necessary|appropriate|required|warranted', `as|if|when|where ${NEED}`],
  before: '',
});

/** The first words of a text that ask for a judgment. */
export function judgmentWords(reading: Reading): Matched | undefined {
  return firstWording(VERBS, ANYWHERE, reading);
}

/** The words of a condition (`when`) that leave it to somebody whether the step is done. */
export function judgmentInCondition(reading: Reading): Matched | undefined {
  const first = reading.words.length > 0 ? phraseAt(CONDITION, reading.words, 0) : undefined;
  const found = first ?? firstPhrase(ANYWHERE, reading.words);
  return found && isEnglish(reading) ? found : undefined;
}
