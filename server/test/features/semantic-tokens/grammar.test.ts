import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { FeatureContext } from '../../../src/contracts/feature-context.ts';
import { semanticTokens } from '../../../src/features/semantic-tokens/semantic-tokens.ts';
import type { TokenType } from '../../../src/features/semantic-tokens/legend.ts';
import { readDocument } from '../../../src/language/document.ts';
import { kindOfName } from '../../../src/language/kind.ts';
import { FIXTURES, textsBelow } from '../../support/fixtures.ts';

const ROOT = path.resolve(import.meta.dirname, '../../../..');

interface Manifest {
  readonly contributes: {
    readonly languages: readonly { readonly id: string }[];
    readonly semanticTokenScopes: readonly {
      readonly language: string;
      readonly scopes: Readonly<Record<string, readonly string[]>>;
    }[];
  };
}

interface Pattern {
  readonly match: string;
  readonly name?: string;
}

interface Grammar {
  readonly repository: Readonly<Record<'criterion' | 'time' | 'duration', Pattern>>;
}

function read(name: string): unknown {
  return JSON.parse(readFileSync(path.join(ROOT, name), 'utf8'));
}

const { contributes } = read('package.json') as Manifest;
const { repository } = read('client/syntaxes/injection.tmLanguage.json') as Grammar;

/** What the grammar colors, and the type of the tokens for the same. */
const SHARED = [
  ['criterion', 'enumMember'],
  ['time', 'number'],
  ['duration', 'number'],
] as const;

/** The tokens of all fixtures, with their texts. */
const TOKENS = [...textsBelow(path.join(FIXTURES, 'workspaces'))].flatMap(([name, text]) => {
  const kind = kindOfName(name);
  if (kind === undefined) return [];
  const document = readDocument(`file:///${name}`, kind, text);
  const context: FeatureContext = { document, program: undefined, today: '2026-11-25', locate: () => undefined };
  return semanticTokens(context).map(({ start, end, type }) => ({
    type,
    written: text.slice(start, end),
    isQuoted: /["']/.test(text.charAt(end)),
  }));
});

describe('semantic tokens beside the grammar', () => {
  for (const { id } of contributes.languages.filter((each) => each.id.startsWith('soc2-'))) {
    it(`have the colors in ${id} that it gives`, () => {
      const scopes = contributes.semanticTokenScopes.find(({ language }) => language === id)?.scopes ?? {};
      for (const [pattern, type] of SHARED)
        assert.ok(scopes[type]?.includes(repository[pattern].name!), `${type} lacks ${repository[pattern].name}`);
    });
  }

  for (const [pattern, type] of SHARED) {
    const whole = new RegExp(`^(?:${repository[pattern].match})$`);
    it(`say ${type} wherever it finds a ${pattern}`, () => {
      const found = TOKENS.filter(({ written, isQuoted }) => !isQuoted && whole.test(written));
      assert.ok(found.length > 20);
      assert.deepEqual(
        found.filter((token) => token.type !== type),
        [],
      );
    });
  }

  it('say number only where it finds a time or a duration, but for ISO 8601', () => {
    const patterns = [repository.time, repository.duration].map(({ match }) => new RegExp(`^(?:${match})$`));
    const numbers = TOKENS.filter(({ type }) => type === ('number' satisfies TokenType));
    assert.deepEqual(
      numbers.filter(({ written }) => !written.startsWith('P') && !patterns.some((each) => each.test(written))),
      [],
    );
  });
});
