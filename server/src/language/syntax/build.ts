import { isAlias, isMap, isScalar } from 'yaml';
import type { Alias, Node as YamlNode, Pair as YamlPair, Scalar as YamlScalar, YAMLMap, YAMLSeq } from 'yaml';
import { MAX_ALIAS_NODES } from './limits.ts';
import type { Alias as AliasPlace, Mapping, Node, Pair, Scalar, ScalarStyle, Sequence, SyntaxProblem } from './tree.ts';

/** Turns the nodes of `yaml` into our tree: aliases resolved, merge keys merged, repeated keys marked. */
export interface TreeBuilder {
  build(node: YamlNode | null | undefined): Node | undefined;
  readonly problems: readonly SyntaxProblem[];
  /** Whether any alias was met. */
  aliased(): boolean;
  /** Those that repeat something. */
  readonly aliases: readonly AliasPlace[];
}

/** @param offset is added to the offsets of every node. */
export function treeBuilder(offset: number): TreeBuilder {
  const problems: SyntaxProblem[] = [];
  const aliases: AliasPlace[] = [];
  const anchors = new Map<string, Node>();
  const open = new Set<string>();
  const sizes = new Map<Node, number>();
  let repeated = 0;
  let aliased = false;

  function build(node: YamlNode | null | undefined): Node | undefined {
    if (node === null || node === undefined) return undefined;
    if (isAlias(node)) return alias(node);
    const anchor = node.anchor;
    if (anchor !== undefined) open.add(anchor);
    const built = isScalar(node) ? scalar(node) : isMap(node) ? mapping(node) : sequence(node);
    if (anchor !== undefined) {
      open.delete(anchor);
      anchors.set(anchor, built);
    }
    return built;
  }

  function scalar(node: YamlScalar): Scalar {
    const value = node.value as Scalar['value'];
    const [start, end] = rangeOf(node);
    const text = typeof value === 'string' ? value : value === null ? '' : (node.source ?? String(value));
    return {
      kind: 'scalar',
      start,
      end,
      value: isPrimitive(value) ? value : text,
      text,
      style: STYLES[node.type ?? 'PLAIN'] ?? 'plain',
    };
  }

  function sequence(node: YAMLSeq): Sequence {
    const items = node.items.map((item) => build(item as YamlNode) ?? emptyAt(node));
    const [start, end] = rangeOf(node);
    const built: Sequence = {
      kind: 'sequence',
      start,
      end: node.flow ? end : endOf(node.items.at(-1) as YamlNode, items.at(-1), start),
      flow: node.flow === true,
      items,
    };
    return remember(built, items);
  }

  function mapping(node: YAMLMap): Mapping {
    const pairs: Pair[] = [];
    const merged: Node[] = [];
    const seen = new Set<string>();
    let last: number | undefined;
    for (const item of node.items as YamlPair<YamlNode, YamlNode | null>[]) {
      const key = keyOf(item.key);
      const value = build(item.value);
      if (key.text === '<<' && key.style === 'plain') {
        if (value !== undefined) merged.push(value);
        last = endOf(item.value, value, key.end);
        continue;
      }
      const present = value?.kind === 'scalar' && value.value === null && value.start === value.end ? undefined : value;
      last = endOf(item.value, present, key.end);
      pairs.push(seen.has(key.text) ? { key, value: present, repeated: true } : { key, value: present });
      seen.add(key.text);
    }
    for (const source of merged) pairs.push(...mergedPairs(source, seen));
    const [start, end] = rangeOf(node);
    const built: Mapping = {
      kind: 'mapping',
      start,
      end: node.flow ? end : (last ?? end),
      flow: node.flow === true,
      pairs,
    };
    return remember(
      built,
      pairs.flatMap((pair) => pair.value ?? []),
    );
  }

  function keyOf(node: YamlNode | null): Scalar {
    const key = build(node);
    if (key === undefined) return { kind: 'scalar', start: offset, end: offset, value: null, text: '', style: 'plain' };
    if (key.kind === 'scalar') return key;
    problems.push({
      start: key.start,
      end: key.end,
      message: 'A key has to be a plain text, not a list or a mapping.',
    });
    return { kind: 'scalar', start: key.start, end: key.end, value: null, text: '', style: 'plain' };
  }

  function alias(node: Alias): Node | undefined {
    aliased = true;
    const [start, end] = rangeOf(node);
    const target = anchors.get(node.source);
    if (open.has(node.source)) {
      problems.push({
        start,
        end,
        message: `\`*${node.source}\` stands inside the value it repeats, which has no end. Write the value out.`,
      });
      return undefined;
    }
    if (target === undefined) {
      problems.push({
        start,
        end,
        message: `No anchor \`&${node.source}\` stands above. Define it before it is repeated, or correct the name.`,
      });
      return undefined;
    }
    if (repeated > MAX_ALIAS_NODES) return undefined;
    repeated += sizes.get(target) ?? 1;
    if (repeated > MAX_ALIAS_NODES) {
      problems.push({
        start,
        end,
        message: `Aliases repeat more than ${MAX_ALIAS_NODES} values; from here on they are not followed. Write the values out.`,
      });
      return undefined;
    }
    aliases.push({ start, end, name: node.source, target });
    return target.kind === 'scalar' ? { ...target, start, end, anchor: target.anchor ?? target } : target;
  }

  /** Notes how many nodes a collection stands for, aliases expanded. */
  function remember<T extends Mapping | Sequence>(node: T, children: readonly Node[]): T {
    let size = 1;
    for (const child of children) size += sizes.get(child) ?? 1;
    sizes.set(node, size);
    return node;
  }

  /** Where a value ends as it is written: an alias ends behind its own name. */
  function endOf(node: YamlNode | null | undefined, built: Node | undefined, fallback: number): number {
    if (built === undefined) return fallback;
    return Math.max(isAlias(node) ? rangeOf(node)[1] : built.end, fallback);
  }

  function rangeOf(node: YamlNode): [number, number] {
    const [start, end] = node.range ?? [0, 0];
    return [offset + start, offset + end];
  }

  function emptyAt(node: YamlNode): Scalar {
    const [start] = rangeOf(node);
    return { kind: 'scalar', start, end: start, value: null, text: '', style: 'plain' };
  }

  return { build, problems, aliased: () => aliased, aliases };
}

const STYLES: Readonly<Record<string, ScalarStyle>> = {
  PLAIN: 'plain',
  QUOTE_SINGLE: 'single',
  QUOTE_DOUBLE: 'double',
  BLOCK_LITERAL: 'literal',
  BLOCK_FOLDED: 'folded',
};

function mergedPairs(source: Node, seen: Set<string>): Pair[] {
  if (source.kind === 'sequence') return source.items.flatMap((item) => mergedPairs(item, seen));
  if (source.kind === 'scalar') return [];
  const pairs: Pair[] = [];
  for (const { key, value } of source.pairs) {
    if (seen.has(key.text)) continue;
    seen.add(key.text);
    pairs.push({ key, value, merged: true });
  }
  return pairs;
}

function isPrimitive(value: unknown): value is Scalar['value'] {
  return value === null || ['string', 'number', 'boolean', 'bigint'].includes(typeof value);
}
