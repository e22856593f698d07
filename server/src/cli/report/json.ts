import type { Finding, Place } from '../../contracts/finding.ts';
import { PROGRAM } from '../command.ts';
import { nameOf } from '../lint/names.ts';
import { printableJson } from '../terminal/printable.ts';
import type { View } from './format.ts';
import { total } from './report.ts';
import type { Report } from './report.ts';

/** One object, stable: what is added later comes in new keys. */
export async function* jsonReport(report: Report, { folder }: View): AsyncIterable<string> {
  const result = {
    version: 1,
    files: report.files,
    hidden: total(report.hidden),
    findings: report.shown.flatMap(({ name, findings }) => findings.map((finding) => toJson(finding, name, folder))),
  };
  yield `${printableJson(JSON.stringify(result, null, 2))}\n`;
}

function toJson({ rule, severity, message, place, fixable, related }: Finding, file: string, folder: string): object {
  return {
    file,
    rule,
    severity,
    message,
    ...lines(place),
    help: `${PROGRAM} explain ${rule}`,
    fixable,
    related: related.map((other) => ({
      file: nameOf(other.place.uri, folder),
      ...lines(other.place),
      message: other.message,
    })),
  };
}

/** Counted from 1, as people and other tools count. */
function lines({ start, end }: Place): object {
  return { line: start.line + 1, column: start.character + 1, endLine: end.line + 1, endColumn: end.character + 1 };
}
