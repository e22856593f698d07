import assert from 'node:assert/strict';
import { readDocument } from '../../../src/language/document.ts';
import type { DocumentKind } from '../../../src/language/kind.ts';
import { grammarOf } from '../../../src/language/schema/grammar.ts';
import type { Form, Grammar } from '../../../src/language/schema/grammar.ts';
import { occurrencesIn } from '../../../src/semantics/occurrences.ts';

const KINDS: readonly DocumentKind[] = ['program', 'runbook', 'run', 'playbook'];

/** The forms of the schemas that are names of something which is defined elsewhere. */
const FORMS = [
  'role',
  'system',
  'person',
  'control',
  'criterion',
  'evidence',
  'step',
  'trigger',
  'severity',
  'runbook',
  'archetype',
  'phase',
  'rule',
] satisfies Form[];

/** A document with a name at each place that the schema says has this form, as JSON; undefined where none has. */
function filled(grammar: Grammar, form: Form): unknown {
  if (grammar.form === form) return 'probe';
  const item = grammar.items && filled(grammar.items, form);
  if (item !== undefined) return [item];
  const known = [...grammar.properties].flatMap(([key, below]) => {
    const value = filled(below, form);
    return value === undefined ? [] : [[key, value] as const];
  });
  const entry = grammar.entries && filled(grammar.entries, form);
  if (grammar.keyForm === form) known.push(['probe', {}]);
  if (entry !== undefined) known.push(['some', entry]);
  return known.length === 0 ? undefined : Object.fromEntries(known);
}

describe('every place that the schemas call', () => {
  for (const form of FORMS)
    it(`a ${form} is found`, () => {
      let places = 0;
      for (const kind of KINDS) {
        const text = JSON.stringify(filled(grammarOf(kind), form) ?? {});
        const found = occurrencesIn(readDocument(`file:///a.${kind}.yaml`, kind, text));
        const names = found.filter((each) => each.kind === form && each.name === 'probe');
        assert.equal(names.length, text.split('"probe"').length - 1, text);
        places += names.length;
      }
      assert.ok(places > 0);
    });
});
