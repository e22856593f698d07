import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readDocument } from '../../src/language/document.ts';
import type { DocumentKind } from '../../src/language/kind.ts';
import { FIXTURES } from '../support/fixtures.ts';

interface Case {
  readonly id: string;
  readonly name: string;
  /** Whether the text is no YAML. */
  readonly error: boolean;
  /** The text in Base64. */
  readonly in: string;
}

const KINDS: readonly DocumentKind[] = ['program', 'runbook', 'run', 'playbook'];

/** What YAML allows and this format does not, or the parser takes more strictly. */
const NOT_OURS = [
  /^This tag is not known/,
  /^A second document begins here/,
  /^A key has to be a plain text/,
  /^This `%` line is no directive/,
  /^The YAML version is declared twice/,
  // An alias whose name ends in a colon.
  /^This alias has no usable name/,
  /^No anchor `/,
];

// Its license note stands in the file.
const { cases } = JSON.parse(readFileSync(path.join(FIXTURES, 'yaml-test-suite.json'), 'utf8')) as {
  cases: readonly Case[];
};

describe('the YAML test suite', () => {
  it('has all its cases', () => {
    assert.equal(cases.length, 402);
    assert.equal(cases.filter(({ error }) => error).length, 94);
  });

  for (const { id, name, error, in: source } of cases) {
    const text = Buffer.from(source, 'base64').toString('utf8');
    it(`${error ? 'reports' : 'reads'} ${id}: ${name}`, () => {
      for (const kind of KINDS) {
        const document = readDocument('file:///case.yaml', kind, text);
        // Each is computed when it is first read.
        void [document.model, document.values, document.schemaProblems];
        for (const { start, end } of document.syntax.problems)
          assert.ok(start >= 0 && start <= end && end <= text.length, `${start}-${end} of ${text.length}`);
      }
      const messages = readDocument('file:///case.yaml', 'runbook', text).syntax.problems.map((each) => each.message);
      if (error) assert.notDeepEqual(messages, []);
      else
        assert.deepEqual(
          messages.filter((message) => !NOT_OURS.some((each) => each.test(message))),
          [],
        );
    });
  }
});
