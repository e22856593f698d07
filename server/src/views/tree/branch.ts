import type { TreeNode } from '../../contracts/tree.ts';

/** A node with what is below it; that is made when somebody looks. */
export interface Branch {
  readonly node: TreeNode;
  /** The runbook file that it stands for. */
  readonly file?: string;
  readonly children: () => readonly Branch[];
}

/** What a node says, before it has a place in a tree. */
export type Leaf = Omit<TreeNode, 'id' | 'hasChildren'>;

/** Makes a branch below a parent. `name` tells it from its siblings, and stays when its label changes. */
export function branch(
  parent: string,
  name: string,
  leaf: Leaf,
  children?: (id: string) => readonly Branch[],
  file?: string,
): Branch {
  const id = parent === '' ? encodeURIComponent(name) : `${parent}/${encodeURIComponent(name)}`;
  const node = { id, ...leaf, hasChildren: children !== undefined };
  return { node, ...(file !== undefined && { file }), children: () => children?.(id) ?? [] };
}

/** The children of the branch with this id; the roots without one, nothing where it is gone. */
export function childrenOf(roots: readonly Branch[], parent: string | undefined): readonly TreeNode[] {
  let level = roots;
  if (parent !== undefined) {
    const ids = parent.split('/').map((_, at, parts) => parts.slice(0, at + 1).join('/'));
    for (const id of ids) level = level.find(({ node }) => node.id === id)?.children() ?? [];
  }
  return level.map(({ node }) => node);
}

/** The nodes from a root down to the first one that stands for a file; empty where none does. */
export function pathTo(roots: readonly Branch[], file: string): readonly TreeNode[] {
  for (const root of roots) {
    if (root.file === file) return [root.node];
    // Below a runbook are only its steps.
    const below = root.file === undefined ? pathTo(root.children(), file) : [];
    if (below.length > 0) return [root.node, ...below];
  }
  return [];
}
