import { defineRule } from '../../contracts/rule.ts';
import type { Report } from '../../contracts/rule.ts';
import type { Document } from '../../language/document.ts';
import { shown } from '../../language/forms/shown.ts';
import { pairOf } from '../../language/syntax/tree.ts';
import { holdsNames, mappingsOf } from '../../semantics/mappings.ts';

const messages = {
  repeated: (key: string) =>
    `The key ${shown(key)} stands here twice, and only the first is read. An auditor would see a file that says two things; keep one of them.`,
  first: 'The one that is read stands here',
};

export const rule = defineRule({
  id: 'syntax',
  section: 'reading',
  severity: 'error',
  summary: 'YAML that does not parse, or a key that stands twice in one mapping.',
  criteria: [],
  reads: [],
  check: { program: problems, runbook: problems, run: problems, playbook: problems },
});

function* problems(document: Document): Iterable<Report> {
  for (const { start, end, message } of document.syntax.problems) yield { at: { start, end }, message };
  for (const { mapping, grammar } of mappingsOf(document)) {
    // Of a name that is given twice, `duplicate-id` speaks.
    if (holdsNames(grammar)) continue;
    for (const { key, repeated } of mapping.pairs) {
      if (!repeated) continue;
      const first = pairOf(mapping, key.text)!.key;
      yield { at: key, message: messages.repeated(key.text), related: [{ at: first, message: messages.first }] };
    }
  }
}
