import type { Report, Rule } from '../contracts/rule.ts';
import type { Document } from '../language/document.ts';
import { nearest } from '../language/forms/nearest.ts';
import { shown } from '../language/forms/shown.ts';
import { suppressibleLine, UNSUPPRESSIBLE } from '../language/suppressions.ts';
import type { SuppressedRule, Suppression } from '../language/suppressions.ts';
import type { Raised } from './raised.ts';

/** A rule that a comment suppresses and that reports nothing there. */
export interface Idle {
  readonly rule: SuppressedRule;
  readonly suppression: Suppression;
}

/** Takes out what comments suppress. */
export function suppress(
  raised: readonly Raised[],
  suppressions: readonly Suppression[],
  document: Document,
): { kept: Raised[]; idle: Idle[] } {
  if (suppressions.length === 0) return { kept: [...raised], idle: [] };
  const used = new Set<SuppressedRule>();
  const kept = raised.filter(({ rule, report }) => {
    if (UNSUPPRESSIBLE.has(rule.id)) return true;
    const line = suppressibleLine(document, report.at.start);
    const matching = suppressions.flatMap((suppression) =>
      suppression.line === undefined || suppression.line === line
        ? suppression.rules.filter(({ id }) => id === rule.id)
        : [],
    );
    for (const match of matching) used.add(match);
    return matching.length === 0;
  });
  const idle = suppressions.flatMap((suppression) =>
    suppression.rules.filter((rule) => !used.has(rule)).map((rule) => ({ rule, suppression })),
  );
  return { kept, idle };
}

/** Reports suppressions that suppress nothing, as `bad-suppression`. */
export function idleSuppressions(idle: readonly Idle[], rules: readonly Rule[]): Report[] {
  const known = new Set(rules.map((rule) => rule.id));
  return idle
    .filter(({ rule, suppression }) => known.has(rule.id) && suppression.reason !== undefined)
    .map(({ rule }) => ({
      at: { start: rule.start, end: rule.end },
      message: `Nothing here is reported by \`${rule.id}\`, so this suppression suppresses nothing. An auditor asks about every exception; remove it.`,
      data: { start: rule.start },
    }));
}

/** Reports suppressions of rules that do not exist, as `bad-suppression`: the rule itself does not know the others. */
export function unknownSuppressions(suppressions: readonly Suppression[], rules: readonly Rule[]): Report[] {
  const known = new Set(rules.map((rule) => rule.id));
  const unknown = suppressions.flatMap((suppression) => suppression.rules.filter(({ id }) => !known.has(id)));
  return unknown.map(({ id, start, end }) => {
    const near = nearest(id, known);
    const advice = near === undefined ? 'Correct the name, or remove it.' : `Did you mean \`${near}\`?`;
    return {
      at: { start, end },
      message: `There is no rule ${shown(id)}, so this suppresses nothing, and an auditor asks about every exception. ${advice}`,
      data: { start, ...(near === undefined ? {} : { near }) },
    };
  });
}
