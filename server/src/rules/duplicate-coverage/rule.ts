import type { DuplicateFacts } from '../../contracts/program.ts';
import { defineRule } from '../../contracts/rule.ts';
import { shown } from '../../language/forms/shown.ts';
import { written } from '../../language/syntax/tree.ts';

const messages = {
  duplicate: ({ id, archetype, criterion, system }: DuplicateFacts, more: number) =>
    `The active ${shown(id)}${more > 0 ? ` (and ${more} more)` : ''} is of the archetype ${shown(archetype)} too and operates ${criterion} for ${shown(system)}. An auditor asks which one people follow; merge them, or narrow what each covers.`,
  other: ({ criterion, system }: DuplicateFacts) => `It also operates ${criterion} for ${shown(system)}`,
};

export const rule = defineRule({
  id: 'duplicate-coverage',
  section: 'program',
  severity: 'hint',
  summary: 'Two active runbooks of one archetype that operate one criterion for one system.',
  criteria: ['CC5.3'],
  reads: ['duplicates'],
  check: {
    *runbook({ model, uri }, { program }) {
      const all = program?.duplicates.get(uri);
      if (!all || !model) return;
      for (const archetype of model.archetype) {
        const duplicates = all.filter((duplicate) => duplicate.archetype === archetype.text);
        const [first] = duplicates;
        if (!first) continue;
        yield {
          at: written(archetype),
          message: messages.duplicate(first, duplicates.length - 1),
          related: duplicates.map((other) => ({
            file: other.file,
            definition: 'document',
            message: messages.other(other),
          })),
        };
      }
    },
  },
});
