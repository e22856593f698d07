import type { ScopeFacts } from '../../contracts/program.ts';
import { defineRule } from '../../contracts/rule.ts';
import type { RelatedReport, Report } from '../../contracts/rule.ts';
import type { Document } from '../../language/document.ts';
import { shown } from '../../language/forms/shown.ts';
import { written } from '../../language/syntax/tree.ts';
import { CATEGORIES, criterionLabel } from '../../semantics/catalog.ts';
import { outOfScope } from '../../semantics/scope.ts';
import type { OutOfScope } from '../../semantics/scope.ts';

const messages = {
  category: (id: string, category: string) =>
    `${criterionLabel(id)} belongs to ${category}, which is not in scope. An auditor will not test it; remove it, or add the category to soc2.yaml.`,
  excluded: (id: string) =>
    `${criterionLabel(id)} is excluded from scope. An auditor asks which is right, the exclusion or the mapping; remove one of the two.`,
  categories: 'The categories in scope',
  exclusion: (reason: string | undefined) => (reason === undefined ? 'The exclusion' : `Excluded: ${shown(reason)}`),
};

export const rule = defineRule({
  id: 'out-of-scope-criterion',
  section: 'controls',
  severity: 'warning',
  summary: 'A criterion of a category that is not in scope, or that is excluded.',
  criteria: [],
  inRetired: true,
  reads: ['scope'],
  check: {
    runbook: (document, { program }) => outOfScopeIn(document, program),
    program: (document, { program }) => outOfScopeIn(document, program),
  },
});

type Facts = { readonly scope: ScopeFacts; readonly file: string };

function* outOfScopeIn(document: Document, program: Facts | undefined): Iterable<Report> {
  if (!program) return;
  for (const { node, form, isKey } of document.values) {
    // A key is an exclusion itself.
    if (form !== 'criterion' || isKey) continue;
    const out = outOfScope(node.text, program.scope);
    if (out)
      yield {
        at: written(node),
        message: messageOf(node.text, out),
        related: [relatedOf(node.text, out, program.file)],
      };
  }
}

function messageOf(id: string, out: OutOfScope): string {
  if (out.why === 'excluded') return messages.excluded(id);
  return messages.category(id, CATEGORIES.get(out.category)?.title.toLowerCase() ?? out.category);
}

function relatedOf(id: string, out: OutOfScope, file: string): RelatedReport {
  if (out.why === 'excluded') return { file, definition: `exclusion/${id}`, message: messages.exclusion(out.reason) };
  return { file, definition: 'categories', message: messages.categories };
}
