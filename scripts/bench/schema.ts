import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './paths.ts';

/** The schema of runbooks in one piece, since not every server follows references to other files. */
export function runbookSchema(): string {
  const [common, runbook] = ['common', 'runbook'].map((name) =>
    readFileSync(path.join(ROOT, `schemas/soc2-${name}.schema.json`), 'utf8'),
  ) as [string, string];
  const whole = JSON.parse(runbook.replaceAll('soc2-common.schema.json#/', '#/')) as { $defs: object };
  const { $defs } = JSON.parse(common) as { $defs: object };
  return JSON.stringify({ ...whole, $defs: { ...$defs, ...whole.$defs } });
}
