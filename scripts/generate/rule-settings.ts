import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { format, resolveConfig } from 'prettier';

/** Public names of rules about runs and playbooks that configurations may hold already and that no rule has yet. */
const RESERVED: Readonly<Record<string, string>> = {
  'playbook-undecided': 'A decision without a role.',
  'playbook-without-runbooks': 'A phase that neither decides anything nor calls a runbook.',
  'reads-like-a-runbook': 'Commands in a playbook.',
  'run-absent-in-period': 'An interval of the period without a run.',
  'run-evidence-file': 'An evidence file that does not exist or has another SHA-256.',
  'run-incomplete-step': 'A step that was done, without time, person or result.',
  'run-late-evidence': 'Evidence captured before the step, or more than a day after it.',
  'run-late-response': 'A response later than the severity allows.',
  'run-missing-evidence': 'An evidence item that the runbook asks for and the run lacks.',
  'run-missing-post-mortem': 'A closed incident-response run without its post-mortem.',
  'run-missing-step': 'A step of the runbook that the run neither did nor skipped.',
  'run-not-signed-off': 'A closed run without sign-off.',
  'run-out-of-order': 'Steps done in another order.',
  'run-unapproved': 'A gated step without approval.',
  'run-unexpected-step': 'A step that the runbook does not have.',
  'run-unknown-runbook': 'A run of a runbook that does not exist.',
  'run-version': 'A version of the runbook that never existed.',
  'run-wrong-actor': 'An actor who does not hold the role.',
  'run-wrong-approver': 'An approver who does not hold the role.',
};

interface ProgramSchema {
  readonly properties: { rules: { readonly description: string; properties?: object } };
}

/** The schema of soc2.yaml with a key under `rules` for every rule, so that a misspelled one is found and completed. */
export async function withRuleSettings(root: string): Promise<{ file: string; before: string; after: string }> {
  // Only now, since the module is itself generated.
  const { RULES } = await import('../../server/src/generated/rules.ts');
  const file = path.join(root, 'schemas/soc2-program.schema.json');
  const before = readFileSync(file, 'utf8');
  const schema = JSON.parse(before) as ProgramSchema;
  const summaries = new Map([...Object.entries(RESERVED), ...RULES.map(({ id, summary }) => [id, summary] as const)]);
  const ids = [...summaries.keys()].sort();
  schema.properties.rules = {
    description: schema.properties.rules.description,
    ...{ title: 'Rules', type: 'object' },
    properties: Object.fromEntries(
      ids.map((id) => [id, { description: summaries.get(id), $ref: '#/$defs/ruleSetting' }]),
    ),
    ...{ patternProperties: { '^x-': true }, additionalProperties: false },
  };
  const options = await resolveConfig(file);
  return { file, before, after: await format(JSON.stringify(schema), { ...options, parser: 'json' }) };
}

export async function writeRuleSettings(root: string): Promise<void> {
  const { file, before, after } = await withRuleSettings(root);
  if (after !== before) writeFileSync(file, after);
}
