import { firstWording } from './wording.ts';
import { phrases } from './phrases.ts';
import type { Matched } from './phrases.ts';
import type { Reading } from './reading.ts';

/** What a step must not ask for: nobody can tell whether it was done. Only where the step's own verb stands. */
const VERBS = phrases(
  {
    say: ['ask|tell|notify|page|call|contact|get|find|ping|inform|let someone|somebody|anyone|anybody'],
    unless: 'who',
  },
  {
    say: [
      'handle',
      'deal with',
      'take care of',
      'look after',
      'sort out',
      'see to it',
      'keep an eye on',
      'do the needful',
    ],
  },
  { say: ['ensure', 'make sure|certain', 'be sure|certain'], unless: 'to' },
  {
    say: ['address any|all|the|these|those issue|issues|problem|problems|concern|concerns', 'address it|them'],
    unless: 'to',
  },
  { say: ['do|try your|the best', 'do whatever|what|everything|anything|something', 'do things|stuff'] },
  { say: ['clean|fix|tidy|sort|check things|stuff up|out?'] },
);

/** Needs and fitness that the step leaves to be judged. */
const NEEDED = 'needed|required|necessary|appropriate|applicable';
const WELL = 'right|good|fine|ok|okay|normal|healthy|sane|reasonable|alright';
const OTHERS =
  'people|person|persons|folks|team|teams|party|parties|stakeholder|stakeholders|individuals|personnel|contacts';

const ANYWHERE = phrases(
  { say: [`look|looks|seem|seems|feel|feels|appear|appears all? to? be? ${WELL}`] },
  { say: [`as and? when? ${NEEDED}`, 'as-needed', 'as-required'], unless: 'by to for under in per on from' },
  { say: ['whatever is|seems needed|required|necessary|appropriate', 'what is|seems necessary|appropriate'] },
  {
    say: [
      'as|like usual|always',
      'like last|every time',
      'the|in usual|normal|customary way|steps|procedure|process|thing|stuff|drill',
    ],
  },
  { say: ['the usual'], unless: 'hours' },
  { say: ['the way we|you|they always|usually', 'you know the|which|how|what|where|who'] },
  { say: ['and so on|forth'] },
  { say: [`the|all|any relevant|appropriate|right|proper|correct|necessary ${OTHERS}`] },
  { say: [`relevant|appropriate ${OTHERS}`] },
  {
    say: [
      'appropriate|necessary|suitable|adequate|reasonable action|actions|measure|measures|steps|precautions|channel|channels|safeguards',
    ],
  },
  {
    say: [
      'the appropriate|necessary|suitable|adequate|reasonable action|actions|measure|measures|steps|precautions|channel|channels',
    ],
  },
  { say: ['the proper|right|appropriate|usual|normal channels|channel'] },
  {
    say: [
      'as soon|quickly as possible',
      'asap',
      'in a timely manner|fashion|way',
      'at your earliest convenience',
      'when time permits',
    ],
  },
  { say: ['for a little? while|bit', 'for some time', 'a little while', 'wait some time', 'after some time|while'] },
  { say: ['somehow', 'in some way', 'one way or another', 'some way or other'] },
);

/** The first words of a text that say nothing that could be verified. */
export function vagueWords(reading: Reading): Matched | undefined {
  return firstWording(VERBS, ANYWHERE, reading);
}
