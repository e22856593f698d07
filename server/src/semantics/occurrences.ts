import type { NameKind } from '../contracts/names.ts';
import type { Document } from '../language/document.ts';
import type { DocumentKind } from '../language/kind.ts';
import { grammarOf } from '../language/schema/grammar.ts';
import type { Form, Grammar } from '../language/schema/grammar.ts';
import type { Mapping, Node, Pair, Range, Scalar } from '../language/syntax/tree.ts';
import { within } from '../language/syntax/within.ts';

/** A place at which a document gives or uses a name. */
export interface Occurrence {
  readonly kind: NameKind;
  readonly name: string;
  /** The scalar as it stands there: an alias has its own range. */
  readonly node: Scalar;
  /** Of the name without its quotes. */
  readonly range: Range;
  /** The name is given here: the others refer to it. So is one of the program that a runbook describes among its roles. */
  readonly isDefinition: boolean;
  /** What is defined, as far as it is written around the name: the step, the entry. The name alone where it is used. */
  readonly extent: Range;
}

/** What the entries behind a top-level key are called: by the key itself, by the keys below it, or by the `id` of each. */
type Naming = { readonly own: NameKind } | { readonly keys: NameKind } | { readonly ids: NameKind };

/** By kind of document, the top-level keys behind which names are given. */
const GIVING: Readonly<Record<DocumentKind, ReadonlyMap<string, Naming>>> = {
  program: new Map<string, Naming>([
    ['controls', { keys: 'control' }],
    ['systems', { keys: 'system' }],
    ['roles', { keys: 'role' }],
    ['people', { keys: 'person' }],
  ]),
  runbook: new Map<string, Naming>([
    ['runbook', { own: 'runbook' }],
    ['triggers', { ids: 'trigger' }],
    ['severity', { keys: 'severity' }],
    ['roles', { keys: 'role' }],
    ['steps', { ids: 'step' }],
    ['evidence', { keys: 'evidence' }],
  ]),
  run: new Map<string, Naming>([['run', { own: 'run' }]]),
  playbook: new Map<string, Naming>([
    ['playbook', { own: 'playbook' }],
    ['triggers', { ids: 'trigger' }],
  ]),
};

/** The forms that are references to a name. */
const REFERRING: ReadonlySet<Form | undefined> = new Set<Form | undefined>([
  'role',
  'system',
  'person',
  'control',
  'evidence',
  'step',
  'trigger',
  'severity',
  'runbook',
  'criterion',
  'archetype',
  'phase',
  'rule',
] satisfies (Form & NameKind)[]);

/** Every place at which a document gives or uses a name, in the order of the text. */
export function occurrencesIn({ kind, syntax: { root, aliases } }: Document): readonly Occurrence[] {
  if (root === undefined) return [];
  const found: Occurrence[] = [];
  if (root.kind === 'mapping') addGiven(root, GIVING[kind], found);
  addUsed(root, grammarOf(kind), found);
  found.sort((a, b) => a.node.start - b.node.start);
  // What an anchor names is met again at each alias of it.
  return aliases.length === 0 ? found : eachOnce(found);
}

/** Where a name stands without its quotes. An alias stands where it is written. */
export function nameRange(scalar: Scalar): Range {
  return scalar.anchor ? { start: scalar.start, end: scalar.end } : within(scalar, 0, scalar.text.length);
}

function addGiven(root: Mapping, giving: ReadonlyMap<string, Naming>, found: Occurrence[]): void {
  for (const pair of root.pairs) {
    const naming = giving.get(pair.key.text);
    const { value } = pair;
    if (naming === undefined || value === undefined) continue;
    if ('own' in naming) {
      if (value.kind === 'scalar') add(found, naming.own, value, entryRange(pair));
    } else if ('keys' in naming) {
      for (const entry of value.kind === 'mapping' ? value.pairs : [])
        add(found, naming.keys, entry.key, entryRange(entry));
    } else {
      for (const item of value.kind === 'sequence' ? value.items : [value]) addId(item, naming.ids, found);
    }
  }
}

function addId(item: Node, kind: NameKind, found: Occurrence[]): void {
  if (item.kind !== 'mapping') return;
  for (const { key, value } of item.pairs) {
    if (key.text !== 'id' || value?.kind !== 'scalar') continue;
    // One that is merged from elsewhere stands outside of the item.
    const isInside = item.start <= value.start && value.end <= item.end;
    add(found, kind, value, isInside ? { start: item.start, end: item.end } : value);
  }
}

function addUsed(node: Node, grammar: Grammar, found: Occurrence[]): void {
  if (node.kind === 'scalar') {
    if (isReferring(grammar.form)) add(found, grammar.form, node, undefined);
    return;
  }
  if (node.kind === 'sequence') {
    // A list where one is expected is a mistake of another kind: its names are names all the same.
    for (const item of node.items) addUsed(item, grammar.items ?? grammar, found);
    return;
  }
  for (const { key, value } of node.pairs) {
    const known = grammar.properties.get(key.text);
    // Keys of other forms are given there.
    if (known === undefined && grammar.keyForm === 'criterion') add(found, 'criterion', key, undefined);
    const next = known ?? grammar.entries;
    if (value !== undefined && next !== undefined) addUsed(value, next, found);
  }
}

/** @param extent of a definition; undefined for a reference */
function add(found: Occurrence[], kind: NameKind, node: Scalar, extent: Range | undefined): void {
  const { text } = node;
  // A name is one line: what is longer is no name of anything.
  if (text.includes('\n') || text.includes('\r') || text.trim() === '') return;
  const range = nameRange(node);
  found.push({ kind, name: text, node, range, isDefinition: extent !== undefined, extent: extent ?? range });
}

function isReferring(form: Form | undefined): form is Form & NameKind {
  return REFERRING.has(form);
}

/** A pair as it is written; of one whose value an alias takes from elsewhere, the key. */
function entryRange({ key, value }: Pair): Range {
  return { start: key.start, end: value && value.start >= key.end ? value.end : key.end };
}

function eachOnce(found: readonly Occurrence[]): readonly Occurrence[] {
  const seen = new Set<string>();
  return found.filter(({ kind, node }) => {
    const place = `${kind} ${node.start}`;
    return !seen.has(place) && seen.add(place);
  });
}
