import type { LintContext } from '../../../server/src/lint/lint.ts';
import { lint } from '../../../server/src/lint/lint.ts';
import type { Document } from '../../../server/src/language/document.ts';
import { readDocument } from '../../../server/src/language/document.ts';
import { RULES } from '../../../server/src/generated/rules.ts';
import { factsOf } from '../../../server/src/program/file-facts.ts';
import { createProgramIndex } from '../../../server/src/program/program-index.ts';
import { placeOf } from '../../../server/src/lint/place.ts';
import { PROGRAM_TEXT } from '../program-text.ts';
import { TODAY, runbookText } from '../runbooks.ts';

const FOLDER = 'file:///bench';
const URI = `${FOLDER}/runbooks/operations-0.runbook.yaml`;

/** A runbook in its program, with what the rules are given. */
export interface Bench {
  readonly text: string;
  readonly context: LintContext;
  read(text: string, previous?: Document): Document<'runbook'>;
}

export function benchOf(lines: number): Bench {
  const read = (text: string, previous?: Document): Document<'runbook'> => readDocument(URI, 'runbook', text, previous);
  const text = runbookText(lines);
  const index = createProgramIndex();
  index.setFolders([FOLDER]);
  for (const document of [readDocument(`${FOLDER}/soc2.yaml`, 'program', PROGRAM_TEXT), read(text)])
    index.set(factsOf(document, (range) => placeOf(document, range)));
  const context = {
    rules: RULES,
    program: index.programOf(URI),
    programFile: index.programFileOf(URI),
    settings: index.settingsOf(URI),
    today: TODAY,
    committed: undefined,
    complete: true,
    locate: index.locate,
    log: { error: (message: string) => process.stderr.write(`${message}\n`), info: () => undefined },
  };
  return { text, context, read };
}

/** What every measurement comes down to: the findings of a document. */
export function findingsOf({ context }: Bench, document: Document): number {
  return lint(document, context).findings.length;
}
