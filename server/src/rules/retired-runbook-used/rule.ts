import type { Program, RunbookFacts } from '../../contracts/program.ts';
import { defineRule } from '../../contracts/rule.ts';
import type { Report } from '../../contracts/rule.ts';
import { shown } from '../../language/forms/shown.ts';
import { written } from '../../language/syntax/tree.ts';
import type { Scalar } from '../../language/syntax/tree.ts';

const messages = {
  retired: (subject: string, runbook: string, successor: string | undefined) =>
    `${subject} ${shown(runbook)}, which is retired. An auditor sees people follow a procedure that is no longer in force; ${successor === undefined ? 'name the runbook that is' : `its successor is ${shown(successor)}`}.`,
  here: 'It is retired here',
};

const SUBJECTS = {
  step: 'This step hands over to',
  phase: 'This phase calls',
  successor: 'The successor is',
} as const;

export const rule = defineRule({
  id: 'retired-runbook-used',
  section: 'steps',
  severity: 'warning',
  summary: 'A step, a playbook or a successor that points at a retired runbook.',
  criteria: [],
  inRetired: true,
  reads: ['runbooks'],
  check: {
    *runbook({ model }, { program }) {
      if (!program || !model) return;
      // What a retired runbook hands over to was in force while it was, too; only its successor has to be in force now.
      const steps = model.status?.text === 'retired' ? [] : model.steps;
      yield* retiredAmong(
        steps.flatMap(({ uses }) => uses ?? []),
        program.runbooks,
        SUBJECTS.step,
      );
      const successor = model.retirement?.replacedBy;
      yield* retiredAmong(successor ? [successor] : [], program.runbooks, SUBJECTS.successor);
    },
    *playbook({ model }, { program }) {
      if (!program || !model || model.status?.text === 'retired') return;
      yield* retiredAmong(
        model.phases.flatMap(({ runbooks }) => runbooks),
        program.runbooks,
        SUBJECTS.phase,
      );
    },
  },
});

function* retiredAmong(named: readonly Scalar[], runbooks: Program['runbooks'], subject: string): Iterable<Report> {
  for (const node of named) {
    const same = runbooks.get(node.text) ?? [];
    const [first] = same;
    if (!first || same.some(({ status }) => status !== 'retired')) continue;
    const message = messages.retired(subject, node.text, successorInForce(first, runbooks));
    const related = same.map(({ file }) => ({ file, definition: 'document' as const, message: messages.here }));
    yield { at: written(node), message, related };
  }
}

/** The first successor along the line that is not retired itself; undefined where the line ends or turns in a circle. */
function successorInForce(retired: RunbookFacts, runbooks: Program['runbooks']): string | undefined {
  const seen = new Set<string>();
  let next = retired.replacedBy;
  while (next !== undefined && !seen.has(next)) {
    seen.add(next);
    const [facts] = runbooks.get(next) ?? [];
    if (facts?.status !== 'retired') return facts && next;
    next = facts.replacedBy;
  }
  return undefined;
}
