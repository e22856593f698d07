import type { FileRecord } from '../contracts/records.ts';
import type { Document } from '../language/document.ts';
import { same } from '../program/same.ts';
import { programRecord, runbookRecord } from '../program/coverage/records.ts';

/** What reviewers want to know of each file. A text that does not parse keeps what was last read of it. */
export interface Records {
  /** Takes the text of a file; of one that an editor has open only when it is asked for. */
  note(document: Document): FileRecord | undefined;
  /** What was last noted. */
  get(uri: string): FileRecord | undefined;
  delete(uri: string): void;
}

export function createRecords(): Records {
  const kept = new Map<string, FileRecord>();
  const noted = new WeakMap<Document, FileRecord>();

  return {
    note(document) {
      const known = noted.get(document);
      if (known) return known;
      const before = kept.get(document.uri);
      const read = recordOf(document, before);
      if (!read) return before;
      // The same object for the same content: whoever looks knows that nothing changed.
      const record = before && same(before, read) ? before : read;
      noted.set(document, record);
      kept.set(document.uri, record);
      return record;
    },
    get: (uri) => kept.get(uri),
    delete: (uri) => kept.delete(uri),
  };
}

function recordOf(document: Document, before: FileRecord | undefined): FileRecord | undefined {
  const isBroken = document.syntax.problems.length > 0;
  if (isBroken && before?.kind === 'runbook') return before.broken ? before : { ...before, broken: true };
  if (isBroken && before) return before;
  return runbookRecord(document) ?? programRecord(document);
}
