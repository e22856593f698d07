import * as vscode from 'vscode';
import type { TreeNode } from '../../../server/src/protocol/requests.ts';

const STATES: Readonly<Record<TreeNode['state'], readonly [icon: string, color?: string]>> = {
  covered: ['pass', 'testing.iconPassed'],
  weak: ['warning', 'list.warningForeground'],
  gap: ['error', 'list.errorForeground'],
  policy: ['law', 'descriptionForeground'],
  optional: ['circle-outline', 'descriptionForeground'],
  excluded: ['circle-slash', 'descriptionForeground'],
  overdue: ['history', 'list.warningForeground'],
  neutral: ['circle-small-filled', 'descriptionForeground'],
};

/** What stands for itself, whatever its state. */
const KINDS: Partial<Readonly<Record<TreeNode['kind'], string>>> = {
  step: 'list-ordered',
  review: 'checklist',
  test: 'beaker',
  exception: 'shield',
};

/** The icon of a node, colored by its state as the theme has it. */
export function iconOf({ kind, state }: TreeNode): vscode.ThemeIcon {
  const [icon, color] = STATES[state];
  return new vscode.ThemeIcon(KINDS[kind] ?? icon, color === undefined ? undefined : new vscode.ThemeColor(color));
}
