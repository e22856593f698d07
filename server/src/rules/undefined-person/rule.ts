import { defineRule } from '../../contracts/rule.ts';
import type { Report } from '../../contracts/rule.ts';
import type { PersonFacts } from '../../contracts/program.ts';
import type { Document } from '../../language/document.ts';
import { replaceScalar } from '../../language/edit/replace.ts';
import { nearest } from '../../language/forms/nearest.ts';
import { shown } from '../../language/forms/shown.ts';
import { written } from '../../language/syntax/tree.ts';
import type { Scalar } from '../../language/syntax/tree.ts';
import { isSurely } from '../../semantics/spelling.ts';

const messages = {
  undefined: (person: string) =>
    `No person ${shown(person)} is listed under \`people\` in soc2.yaml. An auditor cannot tell who this is or which role it was; add the person, or name one who is listed.`,
  near: (person: string, near: string) =>
    `No person ${shown(person)} is listed under \`people\` in soc2.yaml. An auditor cannot tell who this is or which role it was; did you mean \`${near}\`?`,
};

interface Data {
  readonly node: Scalar;
  readonly near: string;
  readonly safe: boolean;
}

type People = ReadonlyMap<string, PersonFacts>;

export const rule = defineRule({
  id: 'undefined-person',
  section: 'reading',
  severity: 'error',
  summary: 'A person, in `holders` or in a run, that the program does not list.',
  criteria: ['CC1.3'],
  reads: ['people'],
  check: {
    program: (document, { program }) => undefinedPeople(document, program?.people),
    runbook: (document, { program }) => undefinedPeople(document, program?.people),
    run: (document, { program }) => undefinedPeople(document, program?.people),
  },
  fix(document, report) {
    const { node, near, safe } = report.data as Data;
    return [{ title: `Change to \`${near}\``, edits: [replaceScalar(document, node, near)], safe }];
  },
});

function* undefinedPeople(document: Document, people: People | undefined): Iterable<Report> {
  if (!people) return;
  for (const { node, form, isKey } of document.values) {
    if (form !== 'person' || isKey || people.has(node.text) || node.text.trim() === '') continue;
    const called = calledSo(node.text, people);
    const near = called ?? nearest(node.text, people.keys());
    const at = written(node);
    if (near === undefined) {
      yield { at, message: messages.undefined(node.text) };
    } else {
      const safe = called !== undefined || isSurely(near, node.text);
      yield { at, message: messages.near(node.text, near), data: { node: at, near, safe } satisfies Data };
    }
  }
}

/** The one person with this name or e-mail address. */
function calledSo(text: string, people: People): string | undefined {
  const wanted = text.toLowerCase();
  const found = [...people].filter(
    ([, { name, email }]) => name?.toLowerCase() === wanted || email?.toLowerCase() === wanted,
  );
  return found.length === 1 ? found[0]![0] : undefined;
}
