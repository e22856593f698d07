import type { Coverage, Support } from '../../contracts/coverage.ts';
import { nameOf } from '../lint/names.ts';
import { printableJson } from '../terminal/printable.ts';

/** One object, stable: what is added later comes in new keys, at the end. */
export function coverageJson({ program, report, criteria, controls, summary }: Coverage, folder: string): string {
  const runbooksOf = (supports: readonly Support[]): object[] =>
    supports.map(({ runbook, file, state, steps, runs, weaknesses }) => {
      return { runbook, file: nameOf(file, folder), state, steps, runs, weaknesses };
    });
  const result = {
    version: 1,
    program,
    report,
    criteria: criteria.map(({ id, title, category, state, reason, runbooks }) => {
      return { id, title, category, state, reason, runbooks: runbooksOf(runbooks) };
    }),
    controls: controls.map(({ id, criteria: ids, state, runbooks, title, owner, reason }) => {
      return { id, criteria: ids, state, runbooks: runbooksOf(runbooks), title, owner, reason };
    }),
    summary,
  };
  return `${printableJson(JSON.stringify(result, null, 2))}\n`;
}
