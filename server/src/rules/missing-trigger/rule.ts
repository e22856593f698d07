import { defineRule } from '../../contracts/rule.ts';
import { insertKey } from '../../language/edit/insert.ts';
import { keyOf } from '../../language/model/read.ts';
import { grammarOf } from '../../language/schema/grammar.ts';

const messages = {
  missing: (title: string) =>
    `${title} says nothing of what starts it. An auditor needs the trigger to find every time it should have run; add \`triggers\`.`,
};

export const rule = defineRule({
  id: 'missing-trigger',
  section: 'scope',
  severity: 'error',
  summary: 'A runbook or playbook that says nothing of what starts it.',
  criteria: [],
  reads: [],
  check: {
    *runbook({ model }) {
      if (model && model.triggers.length === 0) yield { at: keyOf(model, 'triggers'), message: messages.missing('This runbook'), data: {} };
    },
    *playbook({ model }) {
      if (model && model.triggers.length === 0) yield { at: keyOf(model, 'triggers'), message: messages.missing('This playbook'), data: {} };
    },
  },
  fix(document) {
    const root = document.syntax.root;
    if (root?.kind !== 'mapping') return [];
    const trigger = { id: 'first-trigger', type: 'ticket', event: '<what a reader can observe to happen>', source: '<system>' };
    const edit = insertKey(document, root, 'triggers', [trigger], grammarOf(document.kind));
    return [{ title: 'Insert a trigger to fill in', edits: [edit], safe: false }];
  },
});
