import { shown } from './tables.ts';
import type { Cell, Table, Tables } from './tables.ts';

/** All tables as a Markdown document. */
export function tablesAsMarkdown({ title, facts, tables }: Tables): string {
  const parts = [`# ${escaped(title)}`, ...facts.map(escaped), ...tables.map(section)];
  return `${parts.join('\n\n')}\n`;
}

function section({ title, columns, rows }: Table): string {
  if (rows.length === 0) return `## ${escaped(title)}\n\nNone.`;
  const head = columns.map((column) => escaped(column.title));
  const lines = [head, head.map(() => '---'), ...rows.map((row) => row.map(cellText))];
  return [`## ${escaped(title)}`, '', ...lines.map((line) => `| ${line.join(' | ')} |`)].join('\n');
}

function cellText(cell: Cell): string {
  if (typeof cell === 'string') return escaped(cell);
  return `[${escaped(cell.text)}](${cell.href.replace(/[()<>|\\ ]/g, percent)})`;
}

function percent(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}

// A dash, dot or plus means something at the beginning of a line alone, and no cell stands there.
function escaped(text: string): string {
  return shown(text)
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_{}[\]#|<>~&$@]|(?<=https?|ftp|mailto):|(?<=www)\./g, '\\$&');
}
