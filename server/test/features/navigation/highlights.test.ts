import assert from 'node:assert/strict';
import { highlightsAt } from '../../../src/features/navigation/highlights.ts';
import type { DocumentKind } from '../../../src/language/kind.ts';
import { readDocument } from '../../../src/language/document.ts';

/** The text with `«` and `»` around what is highlighted, doubled where the name is given. */
function highlighted(kind: DocumentKind, marked: string): string {
  const offset = marked.indexOf('|');
  const text = marked.replace('|', '');
  const document = readDocument(`file:///a.${kind}.yaml`, kind, text);
  let result = text;
  for (const { range, isDefinition } of highlightsAt(document, offset).toReversed()) {
    const [before, behind] = isDefinition ? ['««', '»»'] : ['«', '»'];
    result = `${result.slice(0, range.start)}${before}${result.slice(range.start, range.end)}${behind}${result.slice(range.end)}`;
  }
  return result;
}

const CASES: readonly [what: string, kind: DocumentKind, marked: string, expected: string][] = [
  [
    'a step from where it is used',
    'runbook',
    'raci: [{ steps: [g|o] }]\nsteps: [{ id: go, do: go }]\nevidence: { go: { covers: [go] } }\n',
    'raci: [{ steps: [«go»] }]\nsteps: [{ id: ««go»», do: go }]\nevidence: { go: { covers: [«go»] } }\n',
  ],
  [
    'a role from where it is given',
    'program',
    'roles: { |lead: {} }\ncontrols: { A: { owner: "lead" } }\n',
    'roles: { ««lead»»: {} }\ncontrols: { A: { owner: "«lead»" } }\n',
  ],
  [
    'a criterion',
    'runbook',
    'criteria: [CC6.1|, CC6.2]\nsteps: [{ criteria: [CC6.1] }]\n',
    'criteria: [«CC6.1», CC6.2]\nsteps: [{ criteria: [«CC6.1»] }]\n',
  ],
  [
    'a phase',
    'runbook',
    'steps: [{ phase: contain|ment }, { phase: recovery }, { phase: containment }]\n',
    'steps: [{ phase: «containment» }, { phase: recovery }, { phase: «containment» }]\n',
  ],
  [
    'aliases and what they repeat',
    'runbook',
    'owner: &a lead\nsignOff: { by: *|a }\n',
    'owner: &a «lead»\nsignOff: { by: «*a» }\n',
  ],
  [
    'a person of a run',
    'run',
    'steps: [{ by: [dana|] }, { by: dana }]\n',
    'steps: [{ by: [«dana»] }, { by: «dana» }]\n',
  ],
  [
    'a runbook of a playbook',
    'playbook',
    'playbook: a\nphases: [{ runbooks: [|a] }, { runbooks: [a] }]\n',
    'playbook: a\nphases: [{ runbooks: [«a»] }, { runbooks: [«a»] }]\n',
  ],
  ['nothing for a text', 'runbook', 'title: lead|\nowner: lead\n', 'title: lead\nowner: lead\n'],
  ['nothing in an empty text', 'runbook', '|', ''],
];

describe('highlights mark', () => {
  for (const [what, kind, marked, expected] of CASES) it(what, () => assert.equal(highlighted(kind, marked), expected));
});
