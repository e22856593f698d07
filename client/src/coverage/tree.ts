import * as vscode from 'vscode';
import type { TreeNode } from '../../../server/src/protocol/requests.ts';
import { iconOf } from './icons.ts';

/** Where nodes come from. */
export interface TreeSource {
  children(parent: string | undefined): Promise<readonly TreeNode[]>;
}

export interface Tree extends vscode.TreeDataProvider<TreeNode> {
  /** Shows what the server answers now; what is expanded stays so. */
  refresh(): void;
  /** Makes known how a node is reached, so that it can be revealed. */
  learn(path: readonly TreeNode[]): void;
}

/** A tree whose nodes the server makes, level by level. */
export function createTree(source: TreeSource): Tree {
  const changed = new vscode.EventEmitter<undefined>();
  const parents = new Map<string, TreeNode>();

  return {
    onDidChangeTreeData: changed.event,
    async getChildren(parent) {
      const children = [...(await source.children(parent?.id))];
      if (parent) for (const child of children) parents.set(child.id, parent);
      return children;
    },
    getParent: ({ id }) => parents.get(id),
    getTreeItem: itemOf,
    refresh: () => changed.fire(undefined),
    learn(path) {
      for (const [at, node] of path.entries()) if (at > 0) parents.set(node.id, path[at - 1]!);
    },
  };
}

function itemOf(node: TreeNode): vscode.TreeItem {
  const { id, kind, label, description, tooltip, hasChildren, at, criterion } = node;
  const { None, Collapsed } = vscode.TreeItemCollapsibleState;
  const item = new vscode.TreeItem(label, hasChildren ? Collapsed : None);
  item.id = id;
  item.description = description;
  item.iconPath = iconOf(node);
  item.contextValue = criterion === undefined ? kind : `${kind}.open`;
  if (tooltip !== '') item.tooltip = new vscode.MarkdownString(tooltip);
  item.accessibilityInformation = { label: description === '' ? label : `${label}, ${description}` };
  if (at) {
    item.command = {
      title: vscode.l10n.t('Open'),
      command: 'vscode.open',
      arguments: [vscode.Uri.parse(at.uri), { selection: new vscode.Range(at.line, 0, at.line, 0), preview: true }],
    };
  }
  return item;
}
