import { defineRule } from '../../contracts/rule.ts';
import type { RelatedReport, Report } from '../../contracts/rule.ts';
import type { Document } from '../../language/document.ts';
import { shown } from '../../language/forms/shown.ts';
import type { Item } from '../../language/model/read.ts';
import { pairOf } from '../../language/syntax/tree.ts';
import type { Range, Scalar } from '../../language/syntax/tree.ts';
import { holdsNames, mappingsOf } from '../../semantics/mappings.ts';

const messages = {
  twice: (what: string, id: string) =>
    `${what} has the id ${shown(id)}. Whatever names it could mean either, and an auditor cannot tell which; give one of them another id.`,
  name: (id: string) =>
    `The id ${shown(id)} is given twice here, and only the first is read. Whatever names it could mean either; give one of them another id.`,
  file: (kind: string, id: string) =>
    `Another ${kind} of the program has the id ${shown(id)}. An auditor cannot tell whose evidence is whose; give one of them another id.`,
  first: 'The first one with this id',
  other: (kind: string) => `The other ${kind} with this id`,
};

type Ids = ReadonlyMap<string, readonly string[]>;

export const rule = defineRule({
  id: 'duplicate-id',
  section: 'reading',
  severity: 'error',
  summary: 'An id that is given twice: in a file, or to two runbooks, runs or playbooks of a program.',
  criteria: [],
  reads: ['sharedIds'],
  check: {
    program: repeatedNames,
    *runbook(document, { program }) {
      yield* repeatedNames(document);
      const { model } = document;
      if (!model) return;
      yield* repeatedItems(model.steps, 'Another step');
      yield* repeatedItems(model.triggers, 'Another trigger');
      yield* inProgram(document, 'runbook', model.runbook, program?.sharedIds);
    },
    *run(document, { program }) {
      yield* inProgram(document, 'run', document.model?.run, program?.sharedIds);
    },
    *playbook(document, { program }) {
      yield* repeatedItems(document.model?.triggers ?? [], 'Another trigger');
      yield* inProgram(document, 'playbook', document.model?.playbook, program?.sharedIds);
    },
  },
});

/** Names in a mapping of names: systems, roles, evidence items. */
function* repeatedNames(document: Document): Iterable<Report> {
  for (const { mapping, grammar } of mappingsOf(document)) {
    if (!holdsNames(grammar)) continue;
    for (const { key, repeated } of mapping.pairs) {
      if (!repeated) continue;
      const first = pairOf(mapping, key.text)!.key;
      yield { at: key, message: messages.name(key.text), related: [{ at: first, message: messages.first }] };
    }
  }
}

function* repeatedItems(
  items: readonly (Item & { readonly id: Scalar | undefined })[],
  what: string,
): Iterable<Report> {
  const first = new Map<string, Scalar>();
  for (const item of items) {
    if (item.id === undefined) continue;
    const known = first.get(item.id.text);
    if (known === undefined) first.set(item.id.text, item.id);
    else
      yield {
        at: placeOf(item, item.id, known),
        message: messages.twice(what, item.id.text),
        related: [{ at: known, message: messages.first }],
      };
  }
}

/** The id; where a merge key gave both items the same one, the first key that the second has of its own. */
function placeOf({ node }: Item, id: Scalar, first: Scalar): Range {
  return id === first ? (node?.pairs.find((pair) => !pair.merged)?.key ?? id) : id;
}

function* inProgram(
  { uri }: Document,
  kind: 'runbook' | 'run' | 'playbook',
  id: Scalar | undefined,
  ids: Ids | undefined,
): Iterable<Report> {
  if (id === undefined) return;
  const others = ids?.get(`${kind}/${id.text}`)?.filter((file) => file !== uri) ?? [];
  if (others.length === 0) return;
  const related = others.map((file): RelatedReport => ({
    file,
    definition: 'document',
    message: messages.other(kind),
  }));
  yield { at: id, message: messages.file(kind, id.text), related };
}
