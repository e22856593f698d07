import type { Fix } from '../../contracts/finding.ts';
import type { Document } from '../../language/document.ts';
import { removeComment } from '../../language/edit/replace.ts';
import { suppressionsOf } from '../../language/suppressions.ts';
import type { SuppressedRule } from '../../language/suppressions.ts';

/** The data of a report: where the rule that is suppressed in vain stands, or the whole comment begins. */
export interface Mend {
  readonly start: number;
  /** The rule that was meant, for one that does not exist. */
  readonly near?: string;
}

/** Names the rule that was meant, or takes out the rule, with its comment where it is the only one. */
export function mendings(document: Document, { start, near }: Mend): readonly Fix[] {
  const comment = document.syntax.comments.find((each) => each.start <= start && start < each.end);
  if (!comment) return [];
  const rules = suppressionsOf(document).find((each) => each.comment.start === comment.start)?.rules ?? [];
  const index = rules.findIndex((rule) => rule.start === start);
  const rule = rules[index];
  const fixes: Fix[] = [];
  if (rule && near !== undefined)
    fixes.push({
      title: `Change to \`${near}\``,
      edits: [{ start, end: rule.end, text: near }],
      safe: false,
    });
  if (rule && rules.length > 1)
    fixes.push({ title: `Remove \`${rule.id}\``, edits: [{ ...stretchOf(rules, index), text: '' }], safe: false });
  else fixes.push({ title: 'Remove the comment', edits: [removeComment(document, comment)], safe: false });
  return fixes;
}

/** A rule with the comma that joins it to its neighbor. */
function stretchOf(rules: readonly SuppressedRule[], index: number): { start: number; end: number } {
  const { start, end } = rules[index]!;
  const next = rules[index + 1];
  return next ? { start, end: next.start } : { start: rules[index - 1]!.end, end };
}
