import type { SystemFacts } from '../../contracts/program.ts';
import { defineRule } from '../../contracts/rule.ts';
import type { Report } from '../../contracts/rule.ts';
import { keyOf } from '../../language/model/read.ts';
import type { Trigger } from '../../language/model/shared.ts';
import { lacks } from '../../semantics/lacks.ts';
import { namedSystems } from '../../semantics/systems.ts';

const messages = {
  unsourced: (type: string) =>
    `This ${type} trigger names no system that it comes from. An auditor draws the sample from that system's records; add \`source\`.`,
};

/** What comes out of a system, whose records are then the population. A date or another event need not. */
const FROM_A_SYSTEM: ReadonlySet<string> = new Set(['alert', 'ticket', 'deployment', 'request']);

export const rule = defineRule({
  id: 'trigger-without-source',
  section: 'scope',
  severity: 'warning',
  summary: 'An alert, ticket, deployment or request trigger that names no system.',
  criteria: [],
  reads: ['systems'],
  check: {
    *runbook({ model }, { program }) {
      if (model && program) yield* unsourced(model.triggers, program.systems);
    },
    *playbook({ model }, { program }) {
      if (model && program) yield* unsourced(model.triggers, program.systems);
    },
  },
});

function* unsourced(triggers: readonly Trigger[], systems: ReadonlyMap<string, SystemFacts>): Iterable<Report> {
  for (const trigger of triggers) {
    const type = trigger.type?.text;
    if (type === undefined || !FROM_A_SYSTEM.has(type) || !lacks(trigger, 'source')) continue;
    if (namedSystems(trigger.event?.text ?? '', systems).length > 0) continue;
    yield { at: keyOf(trigger, 'source'), message: messages.unsourced(type) };
  }
}
