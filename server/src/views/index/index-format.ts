import { tablesAsCsv } from '../tables/csv.ts';
import { tablesAsHtml } from '../tables/html.ts';
import { tablesAsMarkdown } from '../tables/markdown.ts';
import { tablesAsXlsx } from '../tables/xlsx.ts';
import type { IndexData } from './index-data.ts';
import { indexJson } from './index-json.ts';
import { indexTables } from './index-tables.ts';

export const INDEX_FORMATS = ['markdown', 'csv', 'html', 'json', 'xlsx'] as const;
export type IndexFormat = (typeof INDEX_FORMATS)[number];

/** The endings of file names that say which format is meant. */
export const INDEX_ENDINGS: ReadonlyMap<string, IndexFormat> = new Map([
  ['md', 'markdown'],
  ['markdown', 'markdown'],
  ['csv', 'csv'],
  ['html', 'html'],
  ['htm', 'html'],
  ['json', 'json'],
  ['xlsx', 'xlsx'],
]);

/**
 * The index in a format: the same index gives the same text or bytes.
 * @param target the URI that it is written to, which links are relative to
 */
export function writeIndex(data: IndexData, format: IndexFormat, target: string): string | Uint8Array {
  return WRITERS[format](data, target);
}

const WRITERS: Readonly<Record<IndexFormat, (data: IndexData, target: string) => string | Uint8Array>> = {
  markdown: (data, target) => tablesAsMarkdown(indexTables(data, target)),
  csv: (data, target) => tablesAsCsv(indexTables(data, target)),
  html: (data, target) => tablesAsHtml(indexTables(data, target)),
  json: indexJson,
  xlsx: (data, target) => tablesAsXlsx(indexTables(data, target)),
};
