import { defineRule } from '../../contracts/rule.ts';
import type { Report } from '../../contracts/rule.ts';
import type { Document } from '../../language/document.ts';
import { replaceScalar } from '../../language/edit/replace.ts';
import { shown } from '../../language/forms/shown.ts';
import { KIND_NAMES } from '../../language/kind.ts';
import type { DocumentKind } from '../../language/kind.ts';
import { grammarOf } from '../../language/schema/grammar.ts';
import type { Grammar } from '../../language/schema/grammar.ts';
import type { Scalar } from '../../language/syntax/tree.ts';
import { mappingsOf } from '../../semantics/mappings.ts';
import { isSurely } from '../../semantics/spelling.ts';
import { unknownKeys } from '../../semantics/unknown-keys.ts';

const messages = {
  near: (key: string, place: string, near: string) =>
    `${shown(key)} is no key of ${place}, so nothing reads it and an auditor is never shown it. Did you mean \`${near}\`?`,
  elsewhere: (key: string, place: string, home: string) =>
    `${shown(key)} is a key of ${home}, not of ${place}, so nothing reads it here and an auditor is never shown it. Move it to where it belongs.`,
  unknown: (key: string, place: string) =>
    `${shown(key)} is no key of ${place}, so nothing reads it and an auditor is never shown it. Remove it, or begin it with \`x-\` if it is your own.`,
};

interface Data {
  readonly key: Scalar;
  readonly near: string;
}

export const rule = defineRule({
  id: 'unknown-key',
  section: 'reading',
  severity: 'warning',
  summary: 'A key that the format does not know where it stands.',
  criteria: [],
  reads: [],
  check: { program: unknown, runbook: unknown, run: unknown, playbook: unknown },
  fix(document, report) {
    const { key, near } = report.data as Data;
    return [
      { title: `Change to \`${near}\``, edits: [replaceScalar(document, key, near)], safe: isSurely(near, key.text) },
    ];
  },
});

function* unknown(document: Document): Iterable<Report> {
  for (const { mapping, grammar } of mappingsOf(document)) {
    for (const { key, near } of unknownKeys(mapping, grammar)) {
      const place = nameOf(grammar, document);
      const home = mapping === document.syntax.root ? homeOf(key.text, document.kind) : undefined;
      if (near !== undefined) {
        yield { at: key, message: messages.near(key.text, place, near), data: { key, near } satisfies Data };
      } else {
        const message = home
          ? messages.elsewhere(key.text, place, KIND_NAMES[home])
          : messages.unknown(key.text, place);
        yield { at: key, message };
      }
    }
  }
}

/** What the author would call the thing a mapping describes: "a step", "a runbook". */
function nameOf(grammar: Grammar | undefined, document: Document): string {
  if (grammar === grammarOf(document.kind)) return KIND_NAMES[document.kind];
  const title = grammar?.title ?? 'this place';
  // All capitals (`RACI row`) stay.
  const word = /^[A-Z](?![A-Z])/.test(title) ? title.charAt(0).toLowerCase() + title.slice(1) : title;
  return grammar?.title === undefined || word.endsWith('s') ? word : `${/^[aeiou]/i.test(word) ? 'an' : 'a'} ${word}`;
}

/** Another kind of file that has the key at its top. */
function homeOf(key: string, kind: DocumentKind): DocumentKind | undefined {
  const others: readonly DocumentKind[] = ['runbook', 'program', 'run', 'playbook'];
  return others.find((other) => other !== kind && grammarOf(other).properties.has(key));
}
