import { defineRule } from '../../contracts/rule.ts';
import type { Report } from '../../contracts/rule.ts';
import type { Document } from '../../language/document.ts';
import type { DocumentKind } from '../../language/kind.ts';
import type { SchemaProblem } from '../../language/schema/validate.ts';
import { pairOf } from '../../language/syntax/tree.ts';
import { located, placeOfMissing } from '../../semantics/located.ts';
import type { Located } from '../../semantics/located.ts';
import { unknownKeys } from '../../semantics/unknown-keys.ts';
import type { Mend } from './mend.ts';
import { otherShape } from './shapes.ts';
import { otherValue } from './values.ts';
import { thing } from './words.ts';

const messages = {
  empty: (kind: string, key: string) =>
    `This file is empty. ${kind} begins with \`${key}:\` and its id; every export and every other file names it by that.`,
  noMapping: (kind: string, key: string) =>
    `This file holds no keys, so nothing of it is read. ${kind} begins with \`${key}:\` and its id.`,
  missing: (place: string, key: string, meaning: string) => `${place} has no \`${key}\`. ${meaning} Add it.`,
  missingValue: (key: string, meaning: string) => `\`${key}\` is empty. ${meaning} Fill it in.`,
  both: '`cadence` and `every` both say how often the review is due, so an auditor cannot tell which one counts. Keep one of them.',
};

export const rule = defineRule({
  id: 'schema',
  section: 'reading',
  severity: 'error',
  summary: 'A required key that is missing, a value of the wrong type, or one outside its list.',
  criteria: [],
  reads: [],
  check: { program: departures, runbook: departures, run: departures, playbook: departures },
  fix(_document, report) {
    const { title, edit, safe } = report.data as Mend;
    return [{ title, edits: [edit], safe }];
  },
});

const KINDS: Readonly<Record<DocumentKind, string>> = {
  program: 'A program',
  runbook: 'A runbook',
  run: 'A run',
  playbook: 'A playbook',
};

function* departures(document: Document): Iterable<Report> {
  const { root, problems } = document.syntax;
  if (root?.kind !== 'mapping') {
    const isEmpty = root === undefined || (root.kind === 'scalar' && root.value === null);
    const message = (isEmpty ? messages.empty : messages.noMapping)(KINDS[document.kind], document.kind);
    // Of a text that does not parse, `syntax` speaks.
    if (problems.length === 0) yield { at: isEmpty ? { start: 0, end: 0 } : root, message };
    return;
  }
  for (const problem of document.schemaProblems) {
    // Half of a broken file is missing or has another shape than the author gave it.
    if (problems.length > 0 && (problem.keyword === 'required' || problem.keyword === 'type')) continue;
    const place = located(document, problem.path);
    if (place) yield* departure(document, problem, place);
  }
}

function* departure(document: Document, problem: SchemaProblem, place: Located): Iterable<Report> {
  const { keyword, property } = problem;
  if (keyword === 'required' && property !== undefined) yield* missing(document, place, property);
  if (keyword === 'enum') yield* otherValue(document, place);
  if (keyword === 'type') yield* otherShape(document, place, problem.types);
  if (keyword === 'not' && place.node.kind === 'mapping') {
    const every = pairOf(place.node, 'every');
    if (every) yield { at: every.key, message: messages.both };
  }
}

function* missing(document: Document, place: Located, key: string): Iterable<Report> {
  const { node, grammar } = place;
  // A misspelled key is one cause: `unknown-key` speaks of it.
  if (node.kind !== 'mapping' || unknownKeys(node, grammar).some(({ near }) => near === key)) return;
  const meaning = grammar?.properties.get(key)?.description ?? '';
  const isWritten = pairOf(node, key) !== undefined;
  yield {
    at: placeOfMissing(place, key),
    message: isWritten
      ? messages.missingValue(key, meaning)
      : messages.missing(thing(place, document.kind), key, meaning),
  };
}
