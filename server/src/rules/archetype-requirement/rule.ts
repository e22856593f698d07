import { defineRule } from '../../contracts/rule.ts';
import { written } from '../../language/syntax/tree.ts';
import { claimedArchetypes } from '../../semantics/phases.ts';
import { approvalRequirement, independenceRequirement } from './approval.ts';
import { asker } from '../../semantics/requirements.ts';
import type { Requirement } from './lack.ts';
import { deadlineRequirement, systemsRequirement } from './steps.ts';
import { triggerRequirement } from './trigger.ts';

/** What archetypes ask for and no other rule reports. */
const REQUIREMENTS: readonly Requirement[] = [
  triggerRequirement,
  approvalRequirement,
  independenceRequirement,
  deadlineRequirement,
  systemsRequirement,
];

export const rule = defineRule({
  id: 'archetype-requirement',
  section: 'steps',
  severity: 'warning',
  summary:
    "What the runbook's archetype also requires: the kind of trigger, an approval, a deadline, a step for each system.",
  criteria: [],
  reads: ['systems'],
  check: {
    *runbook({ model }, { program }) {
      if (!model) return;
      // What two archetypes ask for alike is one thing to mend.
      const said = new Set<string>();
      for (const { archetype, node } of claimedArchetypes(model)) {
        for (const { message, related } of lacks(model, archetype, program)) {
          if (said.has(message(''))) continue;
          said.add(message(''));
          yield { at: written(node), message: message(asker(archetype)), related: related ?? [] };
        }
      }
    },
  },
});

const lacks: Requirement = function* (runbook, archetype, program) {
  for (const requirement of REQUIREMENTS) yield* requirement(runbook, archetype, program);
};
