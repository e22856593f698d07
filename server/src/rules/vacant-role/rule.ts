import type { PersonFacts, RoleFacts } from '../../contracts/program.ts';
import { defineRule } from '../../contracts/rule.ts';
import { shown } from '../../language/forms/shown.ts';
import { written } from '../../language/syntax/tree.ts';
import { currentHolders } from '../../semantics/holders.ts';

const messages = {
  vacant: (role: string, why: string) =>
    `Nobody holds the role ${shown(role)}: ${why}. An auditor finds that this work has no one to do it; give the role a holder in soc2.yaml.`,
  none: 'it lists no holders',
  left: (person: string, date: string) => `${shown(person)} left on ${date}`,
  allLeft: (count: number) => `${count === 2 ? 'both' : `all ${count}`} of its holders have left`,
  holders: 'Its holders are listed here',
};

export const rule = defineRule({
  id: 'vacant-role',
  section: 'roles',
  severity: 'warning',
  summary: 'A role that an active runbook uses and that nobody holds any more.',
  criteria: ['CC1.3', 'CC1.4'],
  reads: ['roles', 'people'],
  check: {
    *runbook({ model, values }, { program, today }) {
      if (!program || model?.status?.text !== 'active') return;
      const seen = new Set<string>();
      for (const { node, form, isKey } of values) {
        if (form !== 'role' || isKey || seen.has(node.text)) continue;
        seen.add(node.text);
        const role = program.roles.get(node.text);
        if (role?.kind !== 'internal' || currentHolders(role, program.people, today).length > 0) continue;
        const definition = `holders/${node.text}` as const;
        yield {
          at: written(node),
          message: messages.vacant(node.text, reason(role, program.people)),
          related: [{ file: program.file, definition, message: messages.holders }],
        };
      }
    },
  },
});

function reason({ holders }: RoleFacts, people: ReadonlyMap<string, PersonFacts>): string {
  const [first, ...others] = new Set(holders);
  if (first === undefined) return messages.none;
  if (others.length > 0) return messages.allLeft(others.length + 1);
  const person = people.get(first);
  return messages.left(person?.name ?? first, person?.left ?? '');
}
