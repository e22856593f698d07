import assert from 'node:assert/strict';
import type { FeatureContext } from '../../../src/contracts/feature-context.ts';
import { parse } from '../../../src/language/syntax/parse.ts';
import { sayTheSame } from '../../../src/language/syntax/same.ts';
import { PHASE_MEANINGS } from '../../../src/semantics/phase-meanings.ts';
import { ACME, acme, knownIn, withText } from './support/acme.ts';
import type { Known } from './support/acme.ts';
import { askedAt, labels, taken } from './support/asked.ts';

/** Forms of which all values are known that the example program uses. */
const KNOWN = new Set([
  'criterion', 'control', 'role', 'system', 'person', 'evidence', 'step', 'trigger', 'severity', 'phase', 'runbook',
  'archetype', 'rule',
]); // prettier-ignore

/** Names that a file defines itself: what stands below is not there yet in one that is half-written. */
const DEFINED_BELOW = new Set(['evidence', 'step', 'severity', 'phase']);

/** One place in so many is looked at where all that is suggested is taken, so that it takes seconds. */
const EVERY = 11;

describe('what stands in the example program', () => {
  let contexts: ReadonlyMap<string, FeatureContext>;
  before(async () => {
    contexts = await acme();
  });

  for (const name of ACME) {
    const context = (): FeatureContext => contexts.get(name)!;

    it(`is suggested where it was taken out, and says the same once it is taken: ${name}`, () => {
      const { source, syntax } = context().document;
      const text = source.getText();
      const faults = knownScalars(context()).flatMap(({ node }) => {
        const asked = askedAt(withText(context(), text.slice(0, node.start) + text.slice(node.end)), node.start);
        const item = asked.items.find(({ label }) => label === node.text);
        if (!item) return [placeIn(context(), node.start, `${node.text} is not suggested`)];
        const { root } = parse(taken(asked, item), syntax);
        return sayTheSame(root, syntax.root) ? [] : [placeIn(context(), node.start, `${node.text} says another thing`)];
      });
      assert.deepEqual(faults, []);
    });

    it(`is suggested where the file ends before it: ${name}`, () => {
      const { source, kind } = context().document;
      const known = knownScalars(context()).filter(
        ({ grammar }) => kind === 'run' || !DEFINED_BELOW.has(grammar.form ?? ''),
      );
      const faults = known.flatMap(({ node }) => {
        const asked = askedAt(withText(context(), source.getText().slice(0, node.start)), node.start);
        return labels(asked).includes(node.text) ? [] : [placeIn(context(), node.start, node.text)];
      });
      assert.deepEqual(faults, []);
    });

    it(`is suggested as a key where the key was taken out with its value: ${name}`, () => {
      const text = context().document.source.getText();
      const faults = knownIn(context().document).keys.flatMap(({ pair: { key, value }, owner }) => {
        const end = value ? key.start + text.slice(key.start, value.end).trimEnd().length : key.end + 1;
        const rest = owner.flow ? text.slice(end).replace(/^,\s*/, '') : text.slice(end);
        const asked = askedAt(withText(context(), text.slice(0, key.start) + rest), key.start);
        return labels(asked).includes(key.text) ? [] : [placeIn(context(), key.start, key.text)];
      });
      assert.deepEqual(faults, []);
    });

    it(`never parses worse after anything is taken: ${name}`, () => {
      const { source, syntax } = context().document;
      const text = source.getText();
      const faults = holesIn(context())
        .filter((_, index) => index % EVERY === 0)
        .flatMap(([start, end]) => {
          const asked = askedAt(withText(context(), text.slice(0, start) + text.slice(end)), start);
          const before = parse(asked.text, syntax).problems.length;
          return asked.items
            .filter((_, index) => index % 7 === start % 7)
            .filter((item) => parse(taken(asked, item), syntax).problems.length > before)
            .map(({ label }) => placeIn(context(), start, label));
        });
      assert.deepEqual(faults, []);
    });
  }
});

function isKnown({ node, grammar }: Known, { program }: FeatureContext): boolean {
  // A phase can be the author's own word, and systems that are gone are not suggested.
  if (grammar.form === 'phase') return PHASE_MEANINGS.has(node.text);
  if (grammar.form === 'system') return program?.systems.get(node.text)?.status !== 'retired';
  return grammar.values !== undefined || KNOWN.has(grammar.form ?? '');
}

function knownScalars(context: FeatureContext): readonly Known[] {
  return knownIn(context.document).scalars.filter((each) => isKnown(each, context));
}

/** What can be taken out: values, keys, and keys with their values. */
function holesIn({ document }: FeatureContext): readonly (readonly [number, number])[] {
  const { scalars, keys } = knownIn(document);
  return [
    ...scalars.map(({ node }) => [node.start, node.end] as const),
    ...keys.map(({ pair: { key } }) => [key.start, key.end] as const),
    ...keys.map(({ pair: { key, value } }) => [key.start, value?.end ?? key.end + 1] as const),
  ];
}

function placeIn({ document }: FeatureContext, offset: number, what: string): string {
  return `${document.uri}:${document.source.positionAt(offset).line + 1} ${what}`;
}
