import type { Place } from '../contracts/finding.ts';
import type { Definition } from '../contracts/rule.ts';
import type { Document } from '../language/document.ts';
import { lint } from './lint.ts';
import type { LintContext, LintResult } from './lint.ts';
import { createReads } from './reads.ts';
import { same } from '../program/same.ts';

/** A result that knows how long it stands. */
export interface Standing {
  readonly result: LintResult;
  /** Whether linting the same document with this context would give the same result. */
  holds(now: LintContext): boolean;
}

/** Lints a document, noting everything besides its text that the result comes from. */
export function lintStanding(document: Document, context: LintContext): Standing {
  const reads = createReads(context.program);
  const located: { readonly file: string; readonly definition: Definition; readonly place: Place | undefined }[] = [];
  const { settings, today, programFile, committed, complete } = context;
  const result = lint(document, {
    ...context,
    program: reads.program,
    locate(file, definition) {
      const place = context.locate(file, definition);
      located.push({ file, definition, place });
      return place;
    },
  });
  return {
    result,
    holds: (now) =>
      now.today === today &&
      now.programFile === programFile &&
      now.committed === committed &&
      (now.complete === complete || !result.suppresses) &&
      (now.settings === settings || same(now.settings, settings)) &&
      reads.hold(now.program) &&
      located.every(({ file, definition, place }) => same(now.locate(file, definition), place)),
  };
}
