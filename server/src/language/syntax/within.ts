import { written } from './tree.ts';
import type { Range, Scalar } from './tree.ts';

const QUOTED: ReadonlySet<string> = new Set(['single', 'double']);

/**
 * Where a part of a scalar's text stands in the document; the whole scalar where its source does not map one to one to
 * its text. Nothing that YAML folds, escapes or strips is as short as what it stands for, so equal lengths say that
 * nothing was.
 * @param from an index into `scalar.text`; `to` is exclusive
 */
export function within(scalar: Scalar, from: number, to: number): Range {
  const source = written(scalar);
  const quote = QUOTED.has(source.style) ? 1 : 0;
  const isSame = source.end - source.start - 2 * quote === source.text.length;
  if (!isSame || source.style === 'literal' || source.style === 'folded') return source;
  return { start: source.start + quote + from, end: source.start + quote + to };
}
