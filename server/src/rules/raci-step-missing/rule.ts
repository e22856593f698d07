import { defineRule } from '../../contracts/rule.ts';
import type { Runbook } from '../../language/model/runbook.ts';
import { meantNames } from '../../semantics/meant-name.ts';

const messages = {
  missing:
    'No activity of the RACI table lists this step. An auditor asks who answers for it and finds nobody; add it to the `steps` of an activity.',
};

export const rule = defineRule({
  id: 'raci-step-missing',
  section: 'roles',
  severity: 'information',
  summary: 'A step that no activity of the RACI table lists, where activities list their steps.',
  criteria: ['CC1.3', 'CC1.5'],
  reads: [],
  check: {
    *runbook({ model }) {
      if (!model) return;
      const listed = listedSteps(model);
      if (listed.size === 0) return;
      for (const { id, place } of model.steps)
        if (id && !listed.has(id.text)) yield { at: place, message: messages.missing };
    },
  },
});

/** The steps that activities list; a misspelled one for the step that is meant, since raci-unknown-step speaks of it. */
function listedSteps({ raci, steps }: Runbook): ReadonlySet<string> {
  const known = new Map(steps.flatMap(({ id }) => (id ? [[id.text, undefined] as const] : [])));
  const listed = new Set(raci.flatMap((row) => row.steps.map(({ text }) => text)));
  const meantBy = meantNames(known);
  for (const name of [...listed]) {
    const meant = known.has(name) ? undefined : meantBy(name);
    if (meant) listed.add(meant.key);
  }
  return listed;
}
