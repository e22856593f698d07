import type { Document } from '../../../server/src/language/document.ts';
import type { Rule } from '../../../server/src/contracts/rule.ts';
import { lint } from '../../../server/src/lint/lint.ts';
import { median } from '../stats.ts';
import { benchOf } from './bench.ts';
import type { RuleTime } from './jobs.ts';

const WARM_UP = 5;

/** Times each rule by itself, on documents whose model, values and shape are there already. */
export function measureRules({ lines, rounds }: { lines: number; rounds: number }): RuleTime[] {
  const { context, read, text } = benchOf(lines);
  const times = new Map(context.rules.map(({ id }) => [id, [] as number[]]));
  const rules = context.rules.map((rule) => watched(rule, times.get(rule.id)!));
  for (let round = -WARM_UP; round < rounds; round += 1) {
    const document = read(text);
    touch(document);
    lint(document, { ...context, rules });
    if (round < 0) for (const each of times.values()) each.length = 0;
  }
  return [...times]
    .filter(([, each]) => each.length > 0)
    .map(([rule, each]) => ({ rule, time: median(each) }))
    .sort((a, b) => b.time - a.time);
}

/** Computes what is computed at first use, so that no rule pays for what others use too. */
function touch({ model, values, schemaProblems }: Document): void {
  if (!model || values.length === 0 || schemaProblems.length > 1_000_000) throw new Error('The runbook was not read.');
}

function watched(rule: Rule, times: number[]): Rule {
  const check = rule.check.runbook;
  if (!check) return rule;
  return {
    ...rule,
    check: {
      runbook(document, context) {
        const begun = performance.now();
        const reports = [...check(document, context)];
        times.push(performance.now() - begun);
        return reports;
      },
    },
  };
}
