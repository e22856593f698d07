import { isVersion } from '../../../language/forms/names.ts';
import type { Answer, Answers } from '../answer.ts';
import { followedRunbook } from '../ask.ts';

/** In a run, the version of its runbook; elsewhere what follows the version that is written, or the first one. */
export const versions: Answers = (ask) => {
  if (ask.run) {
    const version = followedRunbook(ask)?.version;
    const detail = 'The version of the runbook';
    return version === undefined ? [] : [{ text: version, kind: 'value', detail, isPreselected: true }];
  }
  const current = ask.place.current.trim();
  if (!isVersion(current)) return [FIRST, DRAFT];
  const [major = 0, minor = 0, patch = 0] = current.split(/[-+]/)[0]!.split('.').map(Number);
  const release = current.includes('-') ? [next(`${major}.${minor}.${patch}`, 'What this leads up to')] : [];
  return [
    ...release,
    next(`${major}.${minor}.${patch + 1}`, 'A correction'),
    next(`${major}.${minor + 1}.0`, 'Something new that fits what was'),
    next(`${major + 1}.0.0`, 'Another procedure than before'),
  ];
};

const FIRST: Answer = { text: '1.0.0', kind: 'value', detail: 'The first version' };
const DRAFT: Answer = { text: '0.1.0', kind: 'value', detail: 'A first draft' };

function next(text: string, detail: string): Answer {
  return { text, kind: 'value', detail, replacesAll: true };
}
