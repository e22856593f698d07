import { defineRule } from '../../contracts/rule.ts';
import { isKind } from '../../language/document.ts';
import type { Document } from '../../language/document.ts';
import { insertKey } from '../../language/edit/insert.ts';
import { keyOf } from '../../language/model/read.ts';
import { grammarOf } from '../../language/schema/grammar.ts';
import type { Plain } from '../../language/syntax/write.ts';
import { archetypesOf } from '../../semantics/archetypes.ts';
import { lacks } from '../../semantics/lacks.ts';

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
      if (model && lacks(model, 'triggers'))
        yield { at: keyOf(model, 'triggers'), message: messages.missing('This runbook'), data: {} };
    },
    *playbook({ model }) {
      if (model && lacks(model, 'triggers'))
        yield { at: keyOf(model, 'triggers'), message: messages.missing('This playbook'), data: {} };
    },
  },
  fix(document) {
    const { root } = document.syntax;
    if (root?.kind !== 'mapping') return [];
    const edit = insertKey(document, root, 'triggers', [firstTrigger(document)], grammarOf(document.kind));
    return [{ title: 'Insert a trigger to fill in', edits: [edit], safe: false }];
  },
});

/** A trigger to fill in, of the type that the archetype asks for where it does. */
function firstTrigger(document: Document): Plain {
  const archetypes = isKind(document, 'runbook') && document.model ? archetypesOf(document.model) : [];
  const asked = archetypes.find(({ requires }) => requires.trigger)?.requires.trigger;
  if (asked?.types?.[0] === 'schedule')
    return { id: 'falls-due', type: 'schedule', event: '<what falls due>', every: asked.atLeast ?? '3 months' };
  return { id: 'first-trigger', type: 'ticket', event: '<what a reader can observe to happen>', source: '<system>' };
}
