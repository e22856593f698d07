import type { Finding } from '../contracts/finding.ts';
import type { Logger } from '../contracts/logger.ts';
import type { Rule } from '../contracts/rule.ts';
import type { Document } from '../language/document.ts';
import type { CalendarDate } from '../language/forms/date.ts';
import type { LintContext, LintResult } from '../lint/lint.ts';
import { lintStanding } from '../lint/standing.ts';
import type { ProgramIndex } from '../program/program-index.ts';
import type { Entry } from './entry.ts';

/** Lints the files of a workspace, and again those whose results no longer stand. */
export interface Linter {
  contextFor(entry: Entry): LintContext;
  lint(entry: Entry, document: Document): LintResult;
  /** The result for an open document, computed if the last one does not stand. */
  lintOpen(entry: Entry): LintResult | undefined;
  /** Lints what does not stand; gives the files whose findings differ from those last given away. */
  lintStale(): Promise<string[]>;
  /** Tells each program which of its exceptions excuse something; true where that is news. */
  noteExceptionUse(): boolean;
}

export interface LinterOptions {
  readonly index: ProgramIndex;
  readonly entries: ReadonlyMap<string, Entry>;
  readonly rules: readonly Rule[];
  readonly today: () => CalendarDate;
  readonly isReady: () => boolean;
  /** The document of a file that no editor has open. */
  readonly load: (uri: string) => Promise<Document | undefined>;
  readonly breathe: () => Promise<void>;
  readonly log: Logger;
}

export function createLinter({ index, entries, rules, today, isReady, load, breathe, log }: LinterOptions): Linter {
  function contextFor({ uri, committed }: Entry): LintContext {
    return {
      rules,
      program: index.programOf(uri),
      programFile: index.programFileOf(uri),
      settings: index.settingsOf(uri),
      today: today(),
      committed,
      complete: isReady(),
      locate: index.locate,
      log,
    };
  }

  function lint(entry: Entry, document: Document): LintResult {
    entry.linted = lintStanding(document, contextFor(entry));
    return entry.linted.result;
  }

  function stands(entry: Entry): LintResult | undefined {
    return entry.linted?.holds(contextFor(entry)) ? entry.linted.result : undefined;
  }

  /** The findings of a file that has not changed under way; undefined for one that can't be read. */
  async function current(entry: Entry): Promise<readonly Finding[] | undefined> {
    const known = stands(entry);
    if (known) return known.findings;
    const document = entry.opened ?? (await load(entry.uri));
    if (!document || entries.get(entry.uri) !== entry) return undefined;
    return lint(entry, entry.opened ?? document).findings;
  }

  return {
    contextFor,
    lint,
    lintOpen(entry) {
      if (!entry.opened) return undefined;
      const result = stands(entry) ?? lint(entry, entry.opened);
      entry.announced = result.findings;
      return result;
    },
    async lintStale() {
      const changed: string[] = [];
      // Open documents first: someone is looking at them.
      const order = [...entries.values()].sort(
        (a, b) => Number(b.opened !== undefined) - Number(a.opened !== undefined),
      );
      for (const entry of order) {
        await breathe();
        const isEdit = entry.linted === undefined && entry.opened !== undefined;
        const findings = await current(entry);
        if (!findings || findings === entry.announced) continue;
        if (!isEdit && !sameFindings(entry.announced, findings)) changed.push(entry.uri);
        entry.announced = findings;
      }
      return changed;
    },
    noteExceptionUse() {
      let news = false;
      for (const { uri, kind } of entries.values()) {
        if (kind !== 'program') continue;
        const before = index.programOf(uri)?.exceptionUse;
        const used = index.membersOf(uri).map((member) => entries.get(member)?.linted?.result.usedExceptions ?? []);
        index.setExceptionUse(uri, new Set(used.flatMap((indexes) => [...indexes])));
        news ||= index.programOf(uri)?.exceptionUse !== before;
      }
      return news;
    },
  };
}

function sameFindings(a: readonly Finding[] | undefined, b: readonly Finding[]): boolean {
  if (a?.length !== b.length) return false;
  const text = (findings: readonly Finding[]): string =>
    findings
      .map(({ rule, severity, message, place, related }) => JSON.stringify([rule, severity, message, place, related]))
      .join('\n');
  return text(a) === text(b);
}
