import { defineRule } from '../../contracts/rule.ts';
import { shown } from '../../language/forms/shown.ts';
import { written } from '../../language/syntax/tree.ts';

const messages = {
  policy: (control: string) =>
    `The control ${shown(control)} is met by a policy, not by a runbook. An auditor asks which of the two operates it; map this to another control, or take \`procedure: policy\` out of soc2.yaml.`,
  control: 'It is met by policy here',
};

export const rule = defineRule({
  id: 'policy-only-control',
  section: 'program',
  severity: 'information',
  summary: 'A runbook that is mapped to a control which is met by policy.',
  criteria: ['CC5.3'],
  reads: ['controls'],
  check: {
    *runbook({ values }, { program }) {
      if (!program) return;
      for (const { node, form, isKey } of values) {
        if (form !== 'control' || isKey || program.controls.get(node.text)?.procedure !== 'policy') continue;
        yield {
          at: written(node),
          message: messages.policy(node.text),
          related: [{ file: program.file, definition: `control/${node.text}`, message: messages.control }],
        };
      }
    },
  },
});
