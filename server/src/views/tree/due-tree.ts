import type { Coverage, DueItem } from '../../contracts/coverage.ts';
import { branch } from './branch.ts';
import type { Branch } from './branch.ts';
import { counted, described, escaped } from './words.ts';

/** What falls due in all programs of a workspace: overdue, within a month, and later. */
export function dueTree(coverages: readonly Coverage[]): readonly Branch[] {
  const items = coverages.flatMap(({ due }) => due);
  return PERIODS.flatMap(({ name, label, holds }): Branch[] => {
    const some = items.filter(holds);
    if (some.length === 0) return [];
    const state = name === 'overdue' ? 'overdue' : 'neutral';
    return [
      branch('', name, { kind: 'period', label, description: String(some.length), tooltip: '', state }, (id) =>
        some.map((item) => itemBranch(id, item, state)),
      ),
    ];
  });
}

/** Days that count as soon. */
const SOON = 30;

const isOverdue = ({ days }: DueItem): boolean => days === undefined || days < 0;

const PERIODS: readonly {
  readonly name: string;
  readonly label: string;
  readonly holds: (item: DueItem) => boolean;
}[] = [
  { name: 'overdue', label: 'Overdue', holds: isOverdue },
  { name: 'soon', label: `Next ${SOON} days`, holds: (item) => !isOverdue(item) && item.days! <= SOON },
  { name: 'later', label: 'Later', holds: (item) => !isOverdue(item) && item.days! > SOON },
];

const WHAT: Readonly<Record<DueItem['what'], string>> = {
  review: 'Review',
  test: 'Test',
  exception: 'Exception ends',
};

function itemBranch(parent: string, item: DueItem, state: 'overdue' | 'neutral'): Branch {
  const { what, name, title, date, file, line, role } = item;
  const label = what === 'exception' ? name : title || name;
  return branch(
    parent,
    `${what} ${name} ${file} ${line}`,
    {
      kind: what,
      label: `${WHAT[what]}: ${label}`,
      description: described(whenDue(item), date, role),
      tooltip: [
        `**${escaped(`${WHAT[what]}: ${label}`)}**`,
        escaped(what === 'exception' ? title : name),
        `${escaped(described(whenDue(item), date))}${role ? `, by ${escaped(role)}` : ''}`,
      ]
        .filter((part) => part !== '')
        .join('\n\n'),
      state,
      at: { uri: file, line },
    },
    undefined,
    file,
  );
}

function whenDue({ what, days }: DueItem): string {
  if (days === undefined) return what === 'review' ? 'never reviewed' : 'never tested';
  if (days === 0) return 'today';
  return days < 0 ? `${counted(-days, 'day')} ago` : `in ${counted(days, 'day')}`;
}
