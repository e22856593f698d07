import { toId } from '../../../language/forms/names.ts';
import type { Answers } from '../answer.ts';
import { pathOf } from '../ask.ts';
import { missingSteps } from './steps.ts';

/** The id of a document, which is its file's name; of a step, what others call a step that does not exist yet. */
export const ids: Answers = (ask) => {
  const path = pathOf(ask);
  if (path === ask.document.kind) {
    const text = idOfFile(ask.document.uri);
    return text === '' ? [] : [{ text, kind: 'value', detail: "The file's name", isPreselected: true }];
  }
  if (path !== 'steps/id') return [];
  return missingSteps(ask).map((text) => ({ text, kind: 'step', detail: 'Named elsewhere in this runbook' }));
};

/** What a file's name says of its id: that of a soc2.yaml is the name of its folder. */
export function idOfFile(uri: string): string {
  const [name = '', folder = ''] = uri.split('/').toReversed();
  const stem = /^soc2\.ya?ml$/.test(name)
    ? folder
    : name.replace(/\.ya?ml$/, '').replace(/\.(?:runbook|run|playbook)$/, '');
  return toId(decoded(stem));
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // It holds a % that encodes nothing.
  }
}
