import { isCollection, parseDocument, visit } from 'yaml';
import { parse } from '../../src/language/syntax/parse.ts';
import type { Node, Range } from '../../src/language/syntax/tree.ts';

/** Another way in which an author could have written a text; undefined where the text can't be written so. */
export type Variant = (text: string) => string | undefined;

export const AS_IT_STANDS = 'as it stands';

/** The same documents as other people write them. */
export const VARIANTS: Readonly<Record<string, Variant>> = {
  [AS_IT_STANDS]: (text) => text,
  'with CRLF': (text) => text.replace(/\r?\n/g, '\r\n'),
  'with a comment on every line': commented,
  'indented by 4': indented,
  'without a final newline': (text) => (text.endsWith('\n') ? text.replace(/(\r?\n)+$/, '') : undefined),
  'in blocks': (text) => restyled(text, () => false),
  'with entries in flow style': (text) => restyled(text, (depth) => depth > 1),
};

function commented(text: string): string | undefined {
  const { root, problems } = parse(text);
  if (problems.length > 0) return undefined;
  const scalars = root ? scalarsIn(root) : [];
  let offset = 0;
  const lines = text.split('\n').map((line, index) => {
    const end = offset + line.length;
    offset = end + 1;
    const isInside = scalars.some((scalar) => scalar.start < end && end < scalar.end);
    return isInside || line.trim() === '' || line.includes('#') ? line : `${line.trimEnd()} # note ${index + 1}`;
  });
  const result = lines.join('\n');
  return parse(result).problems.length === 0 ? result : undefined;
}

function indented(text: string): string | undefined {
  if (text.includes('\t') || text.includes('<<<<')) return undefined;
  return text
    .split('\n')
    .map((line) => {
      const [, margin, dashes] = /^( *)((?:- +(?=\S))*)/.exec(line)!;
      const rest = line.slice(margin!.length + dashes!.length);
      return margin! + margin! + dashes!.replace(/- +/g, (dash) => dash + ' '.repeat(dash.length)) + rest;
    })
    .join('\n');
}

function restyled(text: string, isFlow: (depth: number) => boolean): string | undefined {
  const document = parseDocument(text);
  if (document.errors.length > 0 || !isCollection(document.contents)) return undefined;
  visit(document, {
    Collection(_key, node, path) {
      const depth = path.filter(isCollection).length;
      if (depth > 0 && node.items.length > 0) node.flow = isFlow(depth);
    },
  });
  const result = document.toString({ lineWidth: 0 });
  return parse(result).problems.length === 0 ? result : undefined;
}

function scalarsIn(node: Node): readonly Range[] {
  if (node.kind === 'scalar') return [node];
  if (node.kind === 'sequence') return node.items.flatMap(scalarsIn);
  return node.pairs.flatMap(({ key, value }) => [key, ...(value ? scalarsIn(value) : [])]);
}
