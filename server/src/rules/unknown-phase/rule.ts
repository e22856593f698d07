import { defineRule } from '../../contracts/rule.ts';
import { replaceScalar } from '../../language/edit/replace.ts';
import { shown } from '../../language/forms/shown.ts';
import { written } from '../../language/syntax/tree.ts';
import type { Scalar } from '../../language/syntax/tree.ts';
import { nearPhase } from '../../semantics/phase-names.ts';
import type { MeantPhase } from '../../semantics/phase-names.ts';
import { neededPhases } from '../../semantics/phases.ts';

const messages = {
  near: (phase: string, meant: string, archetype: string) =>
    `${shown(phase)} is no phase of \`${archetype}\`. An auditor looks for \`${meant}\` and does not find it; did you mean that?`,
};

interface Data {
  readonly node: Scalar;
  readonly meant: MeantPhase;
}

export const rule = defineRule({
  id: 'unknown-phase',
  section: 'steps',
  severity: 'information',
  summary: "A phase that is nearly named like one of the archetype's.",
  criteria: [],
  inRetired: true,
  reads: [],
  check: {
    *runbook({ model }) {
      if (!model || model.archetype.length === 0) return;
      const needed = neededPhases(model);
      for (const { phase } of model.steps) {
        const meant = phase && nearPhase(phase.text, needed.keys());
        if (!meant) continue;
        const node = written(phase);
        const { archetype } = needed.get(meant.id)!;
        const data: Data = { node, meant };
        yield { at: node, message: messages.near(phase.text, meant.id, archetype.id), data };
      }
    },
  },
  fix(document, report) {
    const { node, meant } = report.data as Data;
    return [
      { title: `Change to \`${meant.id}\``, edits: [replaceScalar(document, node, meant.id)], safe: meant.isSure },
    ];
  },
});
