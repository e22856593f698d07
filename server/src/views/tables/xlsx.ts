import { shown, textOf } from './tables.ts';
import type { Table, Tables } from './tables.ts';
import { zipOf } from './zip.ts';

/** All tables as a workbook (Office Open XML), a sheet each. Cells are texts, so that nothing in them is calculated. */
export function tablesAsXlsx({ tables }: Tables): Uint8Array {
  const names = tables.map((_, at) => `sheet${at + 1}.xml`);
  const overrides = names.map((name) => override(`/xl/worksheets/${name}`, 'worksheet'));
  const sheets = tables.map(({ title }, at) => {
    return `<sheet name="${escaped(title)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`;
  });
  const relations = names.map((name, at) => relation(at + 1, 'worksheet', `worksheets/${name}`));
  return zipOf([
    {
      name: '[Content_Types].xml',
      text: `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override('/xl/workbook.xml', 'sheet.main')}${overrides.join('')}</Types>`,
    },
    { name: '_rels/.rels', text: relationships(relation(1, 'officeDocument', 'xl/workbook.xml')) },
    {
      name: 'xl/workbook.xml',
      text: `${XML}<workbook xmlns="${SHEET}" xmlns:r="${OFFICE}"><sheets>${sheets.join('')}</sheets></workbook>`,
    },
    { name: 'xl/_rels/workbook.xml.rels', text: relationships(relations.join('')) },
    ...tables.map((table, at) => ({ name: `xl/worksheets/${names[at]}`, text: sheet(table) })),
  ]);
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const SHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** The most UTF-16 units that Excel takes in a cell. */
const MAX_CELL = 32_767;

/** The width of a column, in characters. */
const WIDTH = 24;

function override(part: string, kind: string): string {
  const type = `application/vnd.openxmlformats-officedocument.spreadsheetml.${kind}+xml`;
  return `<Override PartName="${part}" ContentType="${type}"/>`;
}

function relation(id: number, kind: string, target: string): string {
  return `<Relationship Id="rId${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`;
}

function relationships(content: string): string {
  return `${XML}<Relationships xmlns="${PACKAGE}/relationships">${content}</Relationships>`;
}

function sheet({ columns, rows }: Table): string {
  const all = [columns.map(({ title }) => title), ...rows.map((row) => row.map(textOf))];
  const lines = all.map((row) => `<row>${row.map(cell).join('')}</row>`);
  const head = `<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>`;
  const widths = `<cols><col min="1" max="${columns.length}" width="${WIDTH}" customWidth="1"/></cols>`;
  return `${XML}<worksheet xmlns="${SHEET}">${head}${widths}<sheetData>${lines.join('')}</sheetData></worksheet>`;
}

function cell(text: string): string {
  const kept = text.length > MAX_CELL ? `${text.slice(0, MAX_CELL - 1)}…` : text;
  return `<c t="inlineStr"><is><t xml:space="preserve">${escaped(kept)}</t></is></c>`;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Two code points are no characters of XML, escaped or not. */
function escaped(text: string): string {
  return shown(text)
    .replace(/[\uFFFE\uFFFF]/g, '�')
    .replace(/[&<>"]/g, (character) => ENTITIES[character]!);
}
