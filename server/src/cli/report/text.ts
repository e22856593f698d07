import { SEVERITIES } from '../../contracts/finding.ts';
import type { Finding, Place } from '../../contracts/finding.ts';
import { nameOf } from '../lint/names.ts';
import { cells } from '../terminal/cells.ts';
import { paintCode } from '../terminal/paint.ts';
import { printable } from '../terminal/printable.ts';
import { wrap } from '../terminal/wrap.ts';
import { excerpt } from './excerpt.ts';
import type { View } from './format.ts';
import { total } from './report.ts';
import type { Report } from './report.ts';
import { summary } from './summary.ts';

/** For people: grouped by file, each finding with its source line and the places that matter with it. */
export async function* textReport(report: Report, view: View): AsyncIterable<string> {
  const columns = columnsOf(report);
  for (const { uri, name, findings } of report.shown) {
    yield `${view.paint.title(printable(name))}\n\n`;
    const lines = await view.linesOf(uri);
    for (const finding of findings) {
      const parts = [...headline(finding, columns, view), ...source(finding, lines, columns, view)];
      yield `${[...parts, ...related(finding, columns, view)].join('\n')}\n\n`;
    }
  }
  if (!view.quiet && (report.files > 0 || total(report.counts) > 0)) {
    const worst = SEVERITIES.find((severity) => report.counts[severity] > 0) ?? 'strong';
    yield `${view.paint[worst](summary(report))}\n`;
  }
}

/** The widths of what stands before a message, the same in the whole report. */
interface Columns {
  readonly place: number;
  readonly severity: number;
}

function columnsOf({ shown }: Report): Columns {
  let [place, severity] = [0, 0];
  for (const finding of shown.flatMap(({ findings }) => findings)) {
    place = Math.max(place, positionOf(finding.place).length);
    severity = Math.max(severity, finding.severity.length);
  }
  return { place, severity };
}

function positionOf({ start }: Place): string {
  return `${start.line + 1}:${start.character + 1}`;
}

function headline({ place, severity, message, rule }: Finding, columns: Columns, { paint, width }: View): string[] {
  const before = `  ${positionOf(place).padStart(columns.place)}  ${paint[severity](severity.padEnd(columns.severity))}  `;
  const indent = ' '.repeat(columns.place + columns.severity + 6);
  const room = width - indent.length;
  const lines = wrap(printable(message), room);
  const last = lines.at(-1) ?? '';
  const fits = cells(last) + 2 + rule.length <= room;
  const painted = lines.map((line) => paintCode(line, paint));
  if (fits) painted[painted.length - 1] = `${painted.at(-1) ?? ''}  ${paint.faint(rule)}`;
  else painted.push(paint.faint(rule));
  return painted.map((line, at) => (at === 0 ? before : indent) + line);
}

function source(
  { place, severity }: Finding,
  lines: readonly string[],
  columns: Columns,
  { paint, width }: View,
): string[] {
  const line = lines[place.start.line];
  if (line === undefined) return [];
  const gutter = columns.place + 3;
  const end = place.end.line === place.start.line ? place.end.character : line.length;
  const { text, before, marked } = excerpt(line, place.start.character, end, width - gutter - 4);
  const bar = paint.faint('│');
  return [
    `${paint.faint(String(place.start.line + 1).padStart(gutter - 1))} ${bar} ${text}`.trimEnd(),
    `${' '.repeat(gutter)}${bar} ${' '.repeat(before)}${paint[severity]('^'.repeat(marked))}`,
  ];
}

function related(finding: Finding, columns: Columns, { paint, width, folder }: View): string[] {
  const indent = ' '.repeat(columns.place + 3);
  return finding.related.flatMap(({ place, message }) => {
    const where = printable(`${nameOf(place.uri, folder)}:${positionOf(place)}`);
    const lines = wrap(`${where}  ${printable(message)}`, width - indent.length - 2);
    return lines.map((line, at) => {
      const painted = at === 0 && line.startsWith(where) ? paint.strong(where) + line.slice(where.length) : line;
      return `${indent}${at === 0 ? paint.faint('→') : ' '} ${paintCode(painted, paint)}`;
    });
  });
}
