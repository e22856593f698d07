import type { FeatureContext } from '../../contracts/feature-context.ts';
import type { Program } from '../../contracts/program.ts';
import { isKind } from '../../language/document.ts';
import type { Document } from '../../language/document.ts';
import type { CalendarDate } from '../../language/forms/date.ts';
import type { Run } from '../../language/model/run.ts';
import type { Runbook } from '../../language/model/runbook.ts';
import type { RunbookFacts } from '../../contracts/program.ts';
import type { Mapping, Range } from '../../language/syntax/tree.ts';
import { valueOf } from '../../language/syntax/tree.ts';
import { programFacts } from '../../program/facts.ts';
import type { Place } from './place.ts';

/** What answers may look at. */
export interface Ask {
  readonly place: Place;
  readonly document: Document;
  /** The runbook, if the document is one. */
  readonly runbook: Runbook | undefined;
  readonly run: Run | undefined;
  readonly program: KnownProgram | undefined;
  readonly today: CalendarDate;
}

/** What is known of the program; of a soc2.yaml that does not parse, what can be read. */
export type KnownProgram = Pick<
  Program,
  'report' | 'scope' | 'controls' | 'systems' | 'roles' | 'people' | 'retention' | 'evidenceDefaults' | 'runbooks'
>;

export function askAt({ document, program, today }: FeatureContext, place: Place): Ask {
  return {
    place,
    document,
    runbook: isKind(document, 'runbook') ? document.model : undefined,
    run: isKind(document, 'run') ? document.model : undefined,
    program: program ?? ownProgram(document),
    today,
  };
}

function ownProgram(document: Document): KnownProgram | undefined {
  if (!isKind(document, 'program') || !document.model) return undefined;
  return { ...programFacts(document.model), runbooks: new Map() };
}

/** The runbook that a run follows: of several with its id, the one in the run's version. */
export function followedRunbook({ run, program }: Ask): RunbookFacts | undefined {
  const known = program?.runbooks.get(run?.runbook?.text ?? '') ?? [];
  return known.find(({ version }) => version === run?.version?.text) ?? known[0];
}

/** The path of keys to the place, as the tables of answers have it: `steps/approval/by`. */
export function pathOf({ place }: Ask): string {
  return place.keys.join('/');
}

/** The text behind a key of a mapping around the place. */
export function textIn(mapping: Mapping | undefined, key: string): string | undefined {
  const value = mapping && valueOf(mapping, key);
  return value?.kind === 'scalar' ? value.text : undefined;
}

/** The texts behind a key, one or a list. */
export function textsIn(mapping: Mapping | undefined, key: string): readonly string[] {
  const value = mapping && valueOf(mapping, key);
  const nodes = value === undefined ? [] : value.kind === 'sequence' ? value.items : [value];
  return nodes.flatMap((node) => (node.kind === 'scalar' && node.text !== '' ? [node.text] : []));
}

/** Texts of the document that have a form, without the one at the place. */
export function textsOf({ document, place }: Ask, form: string, isKey?: boolean): readonly string[] {
  const texts = document.values.flatMap((value) => {
    const isWanted = value.form === form && (isKey === undefined || value.isKey === isKey);
    return isWanted && !isHere(value.node, place) ? [value.node.text] : [];
  });
  return [...new Set(texts)];
}

/** Whether something is what is being written at the place. */
export function isHere({ start, end }: Range, { range }: Place): boolean {
  return start <= range.end && range.start <= end;
}
