import type { Edit } from '../../contracts/finding.ts';
import { insertKey } from '../../language/edit/insert.ts';
import { replaceScalar } from '../../language/edit/replace.ts';
import type { Runbook } from '../../language/model/runbook.ts';
import { grammarOf } from '../../language/schema/grammar.ts';
import type { Part } from './choices.ts';

/** The name, the title and the owner; whatever a template of the house says, what comes of it is a draft. */
export const header: Part = ({ document, root, model }, { id, title, owner }) => {
  const set = (key: keyof Runbook & ('runbook' | 'title' | 'status' | 'owner'), text: string): Edit => {
    const written = model[key];
    return written
      ? replaceScalar(document, written, text)
      : insertKey(document, root, key, text, grammarOf('runbook'));
  };
  return [
    set('runbook', id),
    set('title', title),
    set('status', 'draft'),
    ...(owner === undefined ? [] : [set('owner', owner)]),
  ];
};
