import type { Coverage } from '../contracts/coverage.ts';
import type { Program } from '../contracts/program.ts';
import type { FileRecord } from '../contracts/records.ts';
import type { CalendarDate } from '../language/forms/date.ts';
import { coverageOf } from '../program/coverage/coverage.ts';
import type { ProgramIndex } from '../program/program-index.ts';
import type { Entry } from './entry.ts';

interface CoveredOptions {
  readonly index: ProgramIndex;
  readonly entries: ReadonlyMap<string, Entry>;
  readonly recordOf: (uri: string) => FileRecord | undefined;
  readonly today: () => CalendarDate;
}

/** Gives the coverage of a program: the same object as long as nothing that it comes from has changed. */
export function createCovered({ index, entries, recordOf, today }: CoveredOptions) {
  /** Of each soc2.yaml, the program as it was last read without syntax errors. */
  const programs = new Map<string, Program>();
  const known = new Map<string, { readonly inputs: readonly unknown[]; readonly coverage: Coverage }>();

  return (programFile: string): Coverage | undefined => {
    const sound = index.programOf(programFile);
    if (sound) programs.set(programFile, sound);
    const program = programs.get(programFile);
    const own = recordOf(programFile);
    if (!program || own?.kind !== 'program') return undefined;
    const runbooks = index.membersOf(programFile).flatMap((uri) => {
      const record = recordOf(uri);
      return record?.kind === 'runbook' ? [record] : [];
    });
    const errors = runbooks.map(({ file }) => errorsIn(entries.get(file)));
    const inputs = [program, !sound, own, today(), ...runbooks, ...errors];
    const before = known.get(programFile);
    if (before && before.inputs.length === inputs.length && before.inputs.every((input, at) => input === inputs[at]))
      return before.coverage;
    const counts = new Map(runbooks.map(({ file }, at) => [file, errors[at]!]));
    const coverage = coverageOf({
      program,
      broken: !sound,
      own,
      runbooks,
      errorsIn: (file) => counts.get(file) ?? 0,
      today: today(),
    });
    known.set(programFile, { inputs, coverage });
    return coverage;
  };
}

function errorsIn(entry: Entry | undefined): number {
  return entry?.linted?.result.findings.filter(({ severity }) => severity === 'error').length ?? 0;
}
