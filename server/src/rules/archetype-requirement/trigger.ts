import type { SystemFacts } from '../../contracts/program.ts';
import { comparable, parseDuration } from '../../language/forms/duration.ts';
import { inWords } from '../../language/forms/in-words.ts';
import type { Runbook } from '../../language/model/runbook.ts';
import { grammarOf } from '../../language/schema/grammar.ts';
import type { Lack, Requirement } from './lack.ts';

const messages = {
  types: (types: readonly string[]) => (who: string) =>
    `${who} needs a trigger of type ${inWords(types, 'or')}, and has none. An auditor looks for the dates or alerts on which it must have run; add one.`,
  atLeast: (interval: string) => (who: string) =>
    `${who} runs at least once in ${interval}, and this one is scheduled less often. An auditor finds a period without a run; shorten \`every\`.`,
  sourceKind: (kind: string) => (who: string) =>
    `${who} needs a trigger whose source is the ${kind}, and has none. An auditor takes the list of cases from there; name that system as the \`source\`.`,
  interval: 'The interval is set here',
};

/** What a message calls the kinds of systems that an archetype asks for. */
const KINDS: ReadonlyMap<string, string> = new Map([['hris', 'HR system (`kind: hris`)']]);

/** The kind of trigger, how often it falls due, and the kind of system that it comes from. Silent without any trigger. */
export const triggerRequirement: Requirement = function* (runbook, archetype, program) {
  const { types, atLeast, sourceKind } = archetype.requires.trigger ?? {};
  if (runbook.triggers.length === 0) return;
  if (types && lacksType(runbook, types)) yield { message: messages.types(types) };
  if (atLeast !== undefined) yield* tooSeldom(runbook, atLeast);
  if (sourceKind !== undefined && program && lacksSource(runbook, sourceKind, program.systems))
    yield { message: messages.sourceKind(KINDS.get(sourceKind) ?? `system of kind \`${sourceKind}\``) };
};

/** A type that is missing or misspelled may be the one that is asked for; of that, the schema speaks. */
function lacksType({ triggers }: Runbook, types: readonly string[]): boolean {
  const known = grammarOf('runbook').properties.get('triggers')?.items?.properties.get('type')?.values;
  return triggers.every(
    ({ type }) => type !== undefined && known?.has(type.text) === true && !types.includes(type.text),
  );
}

function* tooSeldom({ triggers }: Runbook, atLeast: string): Iterable<Lack> {
  const limit = comparable(parseDuration(atLeast)!);
  const schedules = triggers.filter(({ type }) => type?.text === 'schedule');
  const isLonger = (text: string | undefined): boolean => {
    const interval = text === undefined ? undefined : parseDuration(text);
    return interval !== undefined && comparable(interval) > limit;
  };
  if (schedules.length === 0 || !schedules.every(({ every }) => isLonger(every?.text))) return;
  const related = schedules.map(({ every }) => ({ at: every!, message: messages.interval }));
  yield { message: messages.atLeast(atLeast), related };
}

/** Types of triggers whose missing source has a rule of its own (trigger-without-source). */
const SOURCED: ReadonlySet<string> = new Set(['alert', 'ticket', 'deployment', 'request']);

/** A source that is missing where it is asked for, or not defined, or of no known kind, may be the one. */
function lacksSource({ triggers }: Runbook, kind: string, systems: ReadonlyMap<string, SystemFacts>): boolean {
  return triggers.every(({ type, source }) => {
    if (!source) return type !== undefined && !SOURCED.has(type.text);
    const system = systems.get(source.text);
    return system?.kind !== undefined && system.kind !== kind;
  });
}
