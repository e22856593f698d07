import type { Edit } from '../../contracts/finding.ts';
import type { Document } from '../../language/document.ts';
import { replaceScalar } from '../../language/edit/replace.ts';
import { shown } from '../../language/forms/shown.ts';
import { written } from '../../language/syntax/tree.ts';
import type { Range, Scalar } from '../../language/syntax/tree.ts';
import { occurrencesIn } from '../../semantics/occurrences.ts';
import { spotAt } from '../spot.ts';
import type { Name } from './name.ts';

const messages = {
  shared: (name: string, file: string, line: number) =>
    `An alias makes ${shown(name)} on line ${line} of ${shown(file)} something else as well. Write it out there first; nothing was renamed.`,
};

/**
 * The edits that give a name another text in one document: where it is written, so that its aliases follow. None where
 * an alias makes the same text something else too.
 * @param file what to call the document
 */
export function renameIn(
  document: Document,
  { kind, text }: Name,
  next: string,
  file: string,
): { readonly edits: readonly Edit[] } | { readonly problem: string } {
  const all = occurrencesIn(document);
  const meant = all.filter((occurrence) => occurrence.kind === kind && occurrence.name === text);
  const scalars = new Map(meant.map(({ node }) => [written(node).start, written(node)]));
  const named = new Set(meant.map(({ node }) => node.start));
  const aliases = document.syntax.aliases.filter(({ target }) => target.kind === 'scalar' && scalars.has(target.start));
  const others: readonly Range[] = [
    ...all.filter((each) => each.kind !== kind && scalars.has(written(each.node).start)).map(({ node }) => node),
    ...[...scalars.values(), ...aliases].filter(
      ({ start }) => !named.has(start) && spotAt(document, start) !== undefined,
    ),
  ];
  const [other] = others;
  if (other) return { problem: messages.shared(text, file, document.source.positionAt(other.start).line + 1) };
  return { edits: [...scalars.values()].map((scalar) => renamed(document, scalar, next)) };
}

/** Words that tools of YAML 1.1 read as true or false, as our parser does not. */
const BOOLEANS = /^(?:y|yes|n|no|on|off)$/i;

function renamed(document: Document, scalar: Scalar, next: string): Edit {
  const edit = replaceScalar(document, scalar, next);
  return edit.text === next && BOOLEANS.test(next) ? { ...edit, text: `"${next}"` } : edit;
}
