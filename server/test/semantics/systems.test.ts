import assert from 'node:assert/strict';
import type { SystemFacts } from '../../src/contracts/program.ts';
import { mentionsOf, namedSystems } from '../../src/semantics/systems.ts';

const SYSTEMS: ReadonlyMap<string, SystemFacts> = new Map(
  Object.entries({
    jira: 'Jira Server',
    'jira-cloud': 'Jira Cloud',
    'aws-production': 'AWS production account',
    ci: undefined,
  }).map(([key, name]) => [
    key,
    { name, kind: undefined, status: 'active', holds: [], logRetention: undefined, replacedBy: undefined },
  ]),
);

/** A text and the systems that it names. */
const TEXTS: readonly (readonly [text: string, systems: readonly string[]])[] = [
  ['Close the ticket in Jira Server', ['jira']],
  ['Close the ticket in Jira', ['jira']],
  ['CLOSE THE TICKET IN JIRA CLOUD', ['jira-cloud']],
  ['Move it from Jira to Jira Cloud', ['jira', 'jira-cloud']],
  ['Delete the key in `aws-production`', ['aws-production']],
  ['Delete the key in the AWS production account (all regions)', ['aws-production']],
  ['Delete the key in AWS production', []],
  ['Open the circuit', []],
  ['The job ci-build ends', []],
  ['The job ci ends', ['ci']],
  ['', []],
];

describe('the systems that a text names', () => {
  for (const [text, systems] of TEXTS) {
    it(`"${text}": ${systems.join(', ') || 'none'}`, () => assert.deepEqual(namedSystems(text, SYSTEMS), systems));
  }

  it('stand where they are written', () => {
    const text = 'Copy Jira Cloud to Jira';
    const found = mentionsOf(text, SYSTEMS).map(({ start, end }) => text.slice(start, end));
    assert.deepEqual(found.sort(), ['Jira', 'Jira Cloud']);
  });
});
