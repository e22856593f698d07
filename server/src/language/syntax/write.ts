import { stringify } from 'yaml';

/** What can be written into a document. */
export type Plain = string | number | boolean | readonly Plain[] | { readonly [key: string]: Plain };

/** A value on one line, in flow style: `{ by: it-manager, steps: [a, b] }`. Quotes only where YAML needs them. */
export function flowText(value: Plain): string {
  if (Array.isArray(value)) return `[${value.map(flowText).join(', ')}]`;
  if (typeof value === 'object') {
    const pairs = Object.entries(value).map(([key, each]) => `${key}: ${flowText(each)}`);
    return pairs.length === 0 ? '{}' : `{ ${pairs.join(', ')} }`;
  }
  // As the only item of a flow list, so that a comma or a bracket gets its quotes.
  return stringify([value], { collectionStyle: 'flow', flowCollectionPadding: false, lineWidth: 0 })
    .trim()
    .slice(1, -1);
}

/** A scalar on one line of a block mapping or list, where a comma or a bracket needs no quotes. */
export function lineText(value: string | number | boolean): string {
  return typeof value === 'string' && /[\r\n]/.test(value)
    ? JSON.stringify(value)
    : stringify(value, { lineWidth: 0 }).trimEnd();
}

/** A value in block style, without a final line break; nested lists are indented. */
export function blockText(value: Plain, indent: number): string {
  return stringify(value, { lineWidth: 0, indent, indentSeq: true }).trimEnd();
}
