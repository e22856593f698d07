import { defineRule } from '../../contracts/rule.ts';
import { isKind } from '../../language/document.ts';
import { shown } from '../../language/forms/shown.ts';
import { sayTheSame } from '../../language/syntax/same.ts';
import { written } from '../../language/syntax/tree.ts';

const messages = {
  same: (version: string) =>
    `The runbook differs from what was last committed, and its version is still ${shown(version)}. An auditor can't tell which text a run followed; raise the version.`,
};

export const rule = defineRule({
  id: 'version-not-raised',
  section: 'life',
  severity: 'information',
  summary: 'A runbook that differs from its last committed text in more than comments, and its version does not.',
  criteria: ['CC5.3', 'CC8.1'],
  reads: [],
  check: {
    *runbook({ model, syntax }, { committed }) {
      if (!model?.version || !committed || !isKind(committed, 'runbook')) return;
      // Half of a broken text differs for no reason of its own.
      if (syntax.problems.length > 0 || committed.syntax.problems.length > 0) return;
      const before = committed.model;
      const isDraft = model.status?.text === 'draft' && before?.status?.text === 'draft';
      if (isDraft || before?.version?.text !== model.version.text) return;
      if (!sayTheSame(syntax.root, committed.syntax.root))
        yield { at: written(model.version), message: messages.same(model.version.text) };
    },
  },
});
