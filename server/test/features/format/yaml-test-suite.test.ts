import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from '../../../src/language/syntax/parse.ts';
import { FIXTURES } from '../../support/fixtures.ts';
import { formatted } from './formatted.ts';
import { inked, said } from './same.ts';

// Its license note stands in the file.
const { cases } = JSON.parse(readFileSync(path.join(FIXTURES, 'yaml-test-suite.json'), 'utf8')) as {
  cases: readonly { readonly id: string; readonly name: string; readonly in: string }[];
};

describe('formatting the YAML test suite', () => {
  const texts = cases.map(
    ({ id, name, in: source }) => [id, name, Buffer.from(source, 'base64').toString('utf8')] as const,
  );

  for (const [id, name, text] of texts) {
    it(`keeps what ${id} says: ${name}`, () => {
      for (const indent of [1, 2, 4]) {
        const result = formatted(text, { indent });
        assert.deepEqual(said(result), said(text));
        assert.equal(inked(result), inked(text));
        assert.equal(formatted(result, { indent }), result);
      }
    });
  }

  it('changes the spaces of many of its texts', () => {
    const readable = texts.filter(([, , text]) => parse(text).problems.length === 0);
    const changed = readable.filter(([, , text]) => formatted(text) !== text);
    assert.ok(changed.length > 90, `${changed.length} of ${readable.length}`);
  });
});
