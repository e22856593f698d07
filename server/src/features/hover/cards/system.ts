import type { SystemFacts } from '../../../contracts/program.ts';
import { parseDuration } from '../../../language/forms/duration.ts';
import { durationInWords } from '../../../language/forms/duration-in-words.ts';
import { grammarOf } from '../../../language/schema/grammar.ts';
import { outlives, periodOf } from '../../../semantics/report-period.ts';
import { NO_SYSTEM } from '../../../semantics/systems.ts';
import { named } from '../card.ts';
import type { Card } from '../card.ts';
import type { HoverContext } from '../context.ts';
import { definedIn } from '../links.ts';
import { code, listed, prose, ours, paragraph } from '../markdown.ts';
import type { Markdown } from '../markdown.ts';

/** A system of the program: what it is for, whether it is still in use, what it holds and how long its logs are kept. */
export function systemCard(id: string, context: HoverContext): Card | undefined {
  if (id === NO_SYSTEM) return OUTSIDE;
  const system = context.program?.systems.get(id);
  if (!system) return undefined;
  const held = system.holds.map((kind) => prose`${kind.replaceAll('-', ' ')}`);
  return {
    name: named(system.name, id),
    facts: [
      prose`System`,
      ...(system.kind === undefined || system.kind === 'other' ? [] : [prose`${system.kind}`]),
      prose`${system.status}`,
      ...(held.length === 0 ? [] : [prose`holds ${listed(held)}`]),
    ],
    sentences: [...status(system, context), ...logs(system, context), ...definedIn(context, `system/${id}`)],
  };
}

const STATUSES = grammarOf('program').properties.get('systems')?.entries?.properties.get('status')?.values;

const OUTSIDE: Card = {
  name: prose`**${code(NO_SYSTEM)}**`,
  facts: [],
  sentences: [prose`Outside any system: a call, a meeting, a badge.`],
};

function status({ status, replacedBy }: SystemFacts, { program }: HoverContext): readonly Markdown[] {
  const meaning = STATUSES?.get(status);
  const successor = replacedBy === undefined ? undefined : (program?.systems.get(replacedBy)?.name ?? replacedBy);
  return paragraph([
    ...(status === 'active' || meaning === undefined ? [] : [ours(meaning)]),
    ...(successor === undefined ? [] : [prose`Replaced by ${successor}.`]),
  ]);
}

function logs({ logRetention }: SystemFacts, { program }: HoverContext): readonly Markdown[] {
  const duration = logRetention === undefined ? undefined : parseDuration(logRetention);
  if (!duration) return [];
  const period = program && periodOf(program.report);
  const short = period && !outlives(duration, period) ? ', less than the report period' : '';
  return [prose`Its logs are kept for ${durationInWords(duration)}${short}.`];
}
