import type { Definition } from '../contracts/rule.ts';
import type { Document } from '../language/document.ts';
import { isKind } from '../language/document.ts';
import { keyOf } from '../language/model/read.ts';
import type { Item } from '../language/model/read.ts';
import type { Range } from '../language/syntax/tree.ts';

/** Where a document defines the names that findings in other files point back to. */
export function definitionsOf(document: Document): ReadonlyMap<Definition, Range> {
  const places = new Map<Definition, Range>();
  if (!document.model) return places;
  places.set('document', document.model.place);
  if (!isKind(document, 'program')) return places;
  const program = document.model;
  for (const key of ['retention', 'report', 'categories', 'evidenceDefaults'] as const)
    places.set(key, keyOf(program, key));
  const add = (kind: 'control' | 'exclusion' | 'person', items: ReadonlyMap<string, Item>): void => {
    for (const [name, item] of items) places.set(`${kind}/${name}`, item.place);
  };
  add('control', program.controls);
  add('exclusion', program.exclusions);
  add('person', program.people);
  for (const [name, system] of program.systems) {
    places.set(`system/${name}`, system.place);
    places.set(`logRetention/${name}`, system.logRetention ?? system.place);
  }
  for (const [name, role] of program.roles) {
    places.set(`role/${name}`, role.place);
    places.set(`holders/${name}`, keyOf(role, 'holders'));
  }
  return places;
}
