import { parse } from '../../../src/language/syntax/parse.ts';
import type { Node } from '../../../src/language/syntax/tree.ts';

/** What formatting may not change: values, their order and styles, what is repeated, and the comments. */
export function said(text: string): unknown {
  const { root, comments, problems } = parse(text);
  return {
    root: root && told(root),
    comments: comments.map(({ start, end }) => text.slice(start, end).trimEnd()),
    problems: problems.map(({ message }) => message),
  };
}

function told(node: Node, inside: readonly Node[] = []): unknown {
  if (node.kind === 'scalar')
    return { text: node.text, value: String(node.value), style: node.style, alias: !!node.anchor };
  if (inside.includes(node)) return 'itself';
  const path = [...inside, node];
  return node.kind === 'sequence'
    ? { flow: node.flow, items: node.items.map((item) => told(item, path)) }
    : {
        flow: node.flow,
        pairs: node.pairs.map(({ key, value, merged }) => [told(key), value && told(value, path), merged ?? false]),
      };
}

/** The characters that are no white space. */
export function inked(text: string): string {
  return text.replace(/\s/g, '');
}

/** Which lines are empty, but for those at the end; and how each line ends. */
export function lineBreaks(text: string): readonly string[] {
  return text
    .trimEnd()
    .split('\n')
    .map((line) => (line.trim() === '' ? 'empty' : 'full') + (line.endsWith('\r') ? ' CRLF' : ''));
}
