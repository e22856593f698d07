import type { Edit } from '../../contracts/finding.ts';
import type { Document } from '../../language/document.ts';
import { parse } from '../../language/syntax/parse.ts';
import type { Comment } from '../../language/syntax/tree.ts';
import type { Rewrite } from './refactoring.ts';

/**
 * Whether a change leaves a text that reads, with all its comments, and that says what it has to. YAML has too many
 * corners (anchors that move behind their aliases, blocks that keep their blank lines) for each to be thought of.
 */
export function isSound({ source, syntax }: Document, { edits, keeps }: Rewrite): boolean {
  const before = source.getText();
  const text = applied(before, edits);
  if (text === before) return false;
  const after = parse(text, syntax);
  return (
    after.problems.length === 0 && texts(before, syntax.comments) === texts(text, after.comments) && keeps(after.root)
  );
}

/** A text after edits that do not overlap. */
function applied(text: string, edits: readonly Edit[]): string {
  let result = '';
  let at = 0;
  for (const edit of edits.toSorted((a, b) => a.start - b.start)) {
    result += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return result + text.slice(at);
}

/** The comments, whatever their order. */
function texts(text: string, comments: readonly Comment[]): string {
  return comments
    .map(({ start, end }) => text.slice(start, end).trimEnd())
    .sort()
    .join('\n');
}
