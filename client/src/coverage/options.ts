import * as vscode from 'vscode';
import type { Grouping, ProgramOverview, TreeFilter, TreeOptions } from '../../../server/src/protocol/requests.ts';

/** How the coverage is grouped and filtered, remembered for the workspace. */
export interface ViewOptions {
  readonly current: TreeOptions;
  readonly followsEditor: boolean;
  pickGrouping(): Promise<void>;
  pickFilter(programs: readonly ProgramOverview[]): Promise<void>;
  clearFilter(): Promise<void>;
  toggleFollow(): Promise<void>;
}

const OPTIONS = 'coverage.options';
const FOLLOW = 'coverage.followEditor';

export function createViewOptions(memory: vscode.Memento): ViewOptions {
  const current = (): TreeOptions => memory.get<TreeOptions>(OPTIONS) ?? { grouping: 'criterion', filter: 'all' };
  const set = (options: Partial<TreeOptions>): Thenable<void> => memory.update(OPTIONS, { ...current(), ...options });

  return {
    get current() {
      return current();
    },
    get followsEditor() {
      return memory.get(FOLLOW, true);
    },
    async pickGrouping() {
      const { grouping } = current();
      const picked = await pick(groupings(), ({ value }) => value === grouping, vscode.l10n.t('Group coverage by'));
      if (picked) await set({ grouping: picked });
    },
    async pickFilter(programs) {
      const { filter } = current();
      const kind = typeof filter === 'object' ? 'mine' : filter;
      const picked = await pick(filters(), ({ value }) => value === kind, vscode.l10n.t('Show'));
      if (picked === undefined) return;
      if (picked !== 'mine') {
        await set({ filter: picked });
        return;
      }
      const roles = programs
        .flatMap(({ roles }) => roles)
        .map(({ id, title }) => ({ label: title || id, description: id, value: id }));
      const role = await pick(
        roles,
        ({ value }) => typeof filter === 'object' && value === filter.role,
        vscode.l10n.t('Your role'),
      );
      if (role !== undefined) await set({ filter: { role } });
    },
    clearFilter: async () => set({ filter: 'all' }),
    toggleFollow: async () => memory.update(FOLLOW, !memory.get(FOLLOW, true)),
  };
}

/** What the filter leaves, in words, for the head of the view; undefined where it leaves everything. */
export function filterInWords(filter: TreeFilter): string | undefined {
  if (filter === 'all') return undefined;
  if (filter === 'gaps') return vscode.l10n.t('gaps only');
  return filter === 'weak' ? vscode.l10n.t('weak only') : vscode.l10n.t('role {0}', filter.role);
}

interface Choice<T> extends vscode.QuickPickItem {
  readonly value: T;
}

async function pick<T>(
  choices: readonly Choice<T>[],
  isCurrent: (choice: Choice<T>) => boolean,
  title: string,
): Promise<T | undefined> {
  const marked = choices.map((choice) =>
    isCurrent(choice) ? { ...choice, label: `$(check) ${choice.label}` } : choice,
  );
  return (await vscode.window.showQuickPick(marked, { title, matchOnDescription: true }))?.value;
}

function groupings(): readonly Choice<Grouping>[] {
  return [
    { value: 'criterion', label: vscode.l10n.t('Criterion') },
    { value: 'control', label: vscode.l10n.t('Control') },
    { value: 'area', label: vscode.l10n.t('Area') },
    { value: 'owner', label: vscode.l10n.t('Owner') },
    { value: 'system', label: vscode.l10n.t('System') },
  ];
}

function filters(): readonly Choice<'all' | 'gaps' | 'weak' | 'mine'>[] {
  return [
    { value: 'all', label: vscode.l10n.t('Everything') },
    { value: 'gaps', label: vscode.l10n.t('Gaps only') },
    { value: 'weak', label: vscode.l10n.t('Weak only') },
    {
      value: 'mine',
      label: vscode.l10n.t('Mine…'),
      description: vscode.l10n.t('what a role owns, reviews or acts in'),
    },
  ];
}
