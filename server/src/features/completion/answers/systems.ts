import type { SystemFacts } from '../../../contracts/program.ts';
import { oneLine } from '../../../language/forms/one-line.ts';
import { namedSystems, NO_SYSTEM } from '../../../semantics/systems.ts';
import { code, joined, ours, prose } from '../../hover/markdown.ts';
import { firstWhere } from '../answer.ts';
import type { Answer, Answers } from '../answer.ts';
import { pathOf, textIn } from '../ask.ts';
import type { Ask } from '../ask.ts';

/**
 * The systems of the program, those that fit the place first: what the text of the step names, the scope of the
 * runbook, the systems in which an item is captured. Those being phased out come last; those that are gone only in
 * runs, which tell what was.
 */
export const systems: Answers = (ask) => {
  const { program, run } = ask;
  const itself = pathOf(ask).endsWith('/replacedBy') ? ask.place.keys.at(-2) : undefined;
  const known = [...(program?.systems ?? [])].filter(
    ([id, { status }]) => id !== itself && (status !== 'retired' || run !== undefined),
  );
  const fitting = fittingAt(ask);
  const answers = firstWhere(
    known,
    ([id, facts]) => facts.status === 'active' && fitting.surely.has(id),
    ([id, facts]) => facts.status === 'active' && fitting.likely(id, facts),
    ([, { status }]) => status === 'active',
    ([, { status }]) => status === 'deprecated',
  ).map(([id, facts]) => systemAnswer(id, facts));
  return mayBeNone(ask) ? [...answers, NONE] : answers;
};

const NONE: Answer = {
  text: NO_SYSTEM,
  kind: 'system',
  detail: 'Outside any system',
  documentation: ours('For a call, a meeting or a badge.'),
};

function mayBeNone(ask: Ask): boolean {
  return ['steps/system', 'steps/tool'].includes(pathOf(ask)) && ask.place.others.size === 0;
}

interface Fitting {
  readonly surely: ReadonlySet<string>;
  readonly likely: (id: string, facts: SystemFacts) => boolean;
}

/** What kinds of system raise a trigger of a type. */
const SOURCES: ReadonlyMap<string, readonly string[]> = new Map([
  ['alert', ['siem', 'alerting']],
  ['ticket', ['ticketing', 'hris']],
  ['deployment', ['ci-cd', 'source-control']],
  ['request', ['ticketing', 'chat']],
]);

function fittingAt(ask: Ask): Fitting {
  const { place, runbook, program } = ask;
  const owner = place.mappings.at(-1);
  const ofKind =
    (...kinds: readonly string[]) =>
    (_id: string, { kind }: SystemFacts): boolean =>
      kind !== undefined && kinds.includes(kind);
  const path = pathOf(ask);
  if (path === 'steps/system' && runbook) {
    const scope = new Set(runbook.scope?.systems.map(({ text }) => text));
    const named = namedSystems(textIn(owner, 'do') ?? '', program?.systems ?? new Map());
    return { surely: new Set(named), likely: (id) => scope.has(id) };
  }
  if (path === 'triggers/source') {
    return { surely: new Set(), likely: ofKind(...(SOURCES.get(textIn(owner, 'type') ?? '') ?? [])) };
  }
  if (path.endsWith('/store')) return { surely: new Set(), likely: ofKind('evidence-repository') };
  if (path.endsWith('/source') && runbook) {
    const item = place.keys.at(-2);
    const steps = runbook.steps.filter(({ evidence }) => evidence.some(({ text }) => text === item));
    const used = new Set(runbook.steps.flatMap(({ system }) => system.map(({ text }) => text)));
    const capturing = steps.flatMap(({ system }) => system.map(({ text }) => text));
    return { surely: new Set(capturing), likely: (id) => used.has(id) };
  }
  const kind = program?.systems.get(place.keys.at(-2) ?? '')?.kind;
  return { surely: new Set(), likely: path.endsWith('/replacedBy') && kind !== undefined ? ofKind(kind) : () => false };
}

function systemAnswer(id: string, { name, kind, status, holds, replacedBy }: SystemFacts): Answer {
  const words = [name, kind, ...(status === 'active' ? [] : [status])].filter((each) => each !== undefined);
  const successor = replacedBy === undefined ? ours('') : prose` ${code(replacedBy)} takes its place.`;
  const sentences = [
    prose`**${name ?? id}**${kind === undefined ? ours('') : prose`, ${kind}`}`,
    ...(holds.length === 0 ? [] : [prose`Holds ${holds.join(', ')}: a change in it needs an approval.`]),
    ...(status === 'active' ? [] : [prose`${status === 'retired' ? 'Retired.' : 'Being phased out.'}${successor}`]),
  ];
  return {
    text: id,
    kind: 'system',
    detail: oneLine(words.join(', ')),
    documentation: joined(sentences, '\n\n'),
    words: [name, kind],
    isDeprecated: status !== 'active',
  };
}
