import { shown, textOf } from './tables.ts';
import type { Tables } from './tables.ts';

/** The first table as CSV (RFC 4180): CRLF, quotes where they are needed, and no cell that a spreadsheet would calculate. */
export function tablesAsCsv({ tables: [table] }: Tables): string {
  const head = table.columns.map(({ key }) => field(key)).join(',');
  const rows = table.rows.map((row) => row.map((cell) => field(textOf(cell))).join(','));
  return `${[head, ...rows].join('\r\n')}\r\n`;
}

/** What spreadsheets take for the beginning of a formula. */
const FORMULA = /^[=+\-@\t\r]/;

function field(text: string): string {
  const harmless = shown(FORMULA.test(text) ? `'${text}` : text).replace(/\r\n?/g, '\n');
  return /[",\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
