import assert from 'node:assert/strict';
import common from '../../../schemas/soc2-common.schema.json';
import { readDocument } from '../../src/language/document.ts';
import { grammarOf } from '../../src/language/schema/grammar.ts';
import type { Grammar } from '../../src/language/schema/grammar.ts';
import { ARCHETYPES } from '../../src/semantics/archetypes.ts';

/** Keys of the schemas that no reader takes: what exports alone copy. */
const NOT_READ = /^runbook\.alsoMaps$/;
/** Fields that come with a reader that several places share, and that only one of them has in its schema. */
const SHARED = new Set(['runbook.signOff.after']);
/** What every item of a model has besides its fields. */
const OF_EVERY_ITEM = new Set(['node', 'place', 'key']);
const ENTRY = 'some-name';

describe('the schemas', () => {
  it('list the archetypes that there are, in the same words', () => {
    const { archetype } = common.$defs;
    assert.deepEqual(archetype.enum, [...ARCHETYPES.keys()]);
    assert.deepEqual(
      archetype['x-enumDescriptions'],
      Object.fromEntries([...ARCHETYPES.values()].map(({ id, summary }) => [id, summary])),
    );
  });

  for (const kind of ['program', 'runbook', 'run', 'playbook'] as const) {
    it(`have the keys that the model of a ${kind} reads, and no other`, () => {
      const { model } = readDocument(`file:///a.${kind}.yaml`, kind, JSON.stringify(sampleOf(grammarOf(kind))));
      const differences = [...compare(model, grammarOf(kind), kind)];
      assert.deepEqual(
        differences,
        [],
        'A key stands in the schema and in the reader of language/model, or in neither.',
      );
    });
  }
});

/** A value with every key that a grammar knows. */
function sampleOf(grammar: Grammar): unknown {
  if (grammar.items) return [sampleOf(grammar.items)];
  if (grammar.properties.size > 0)
    return Object.fromEntries([...grammar.properties].map(([key, value]) => [key, sampleOf(value)]));
  if (grammar.entries) return { [ENTRY]: sampleOf(grammar.entries) };
  // Neither a text of some form nor one of a list: true or false.
  return grammar.form === undefined && grammar.values === undefined ? true : 'text';
}

/** Where what was read of a sample and the grammar differ. */
function* compare(read: unknown, grammar: Grammar, path: string): Iterable<string> {
  if (NOT_READ.test(path)) return;
  if (read === undefined) {
    yield `${path}: stands in the schema and is not read`;
  } else if (Array.isArray(read)) {
    if (grammar.items?.properties.size) yield* compare(read[0], grammar.items, path);
    else if (read.length === 0) yield `${path}: stands in the schema and is not read`;
  } else if (read instanceof Map) {
    for (const [name, entry] of read) {
      const of = grammar.properties.get(name) ?? grammar.entries;
      if (of?.properties.size) yield* compare(entry, of, `${path}.${name}`);
    }
  } else if (grammar.properties.size > 0) {
    const fields = Object.entries(read as object).filter(
      ([key]) => grammar.properties.has(key) || !OF_EVERY_ITEM.has(key),
    );
    for (const [key] of fields)
      if (!grammar.properties.has(key) && !SHARED.has(`${path}.${key}`))
        yield `${path}.${key}: is read and stands in no schema`;
    const values = new Map(fields);
    for (const [key, of] of grammar.properties) yield* compare(values.get(key), of, `${path}.${key}`);
  }
}
