import type { Program, SystemFacts } from '../../contracts/program.ts';
import { defineRule } from '../../contracts/rule.ts';
import type { Report } from '../../contracts/rule.ts';
import type { Document } from '../../language/document.ts';
import { replaceScalar } from '../../language/edit/replace.ts';
import { shown } from '../../language/forms/shown.ts';
import type { Runbook, Step } from '../../language/model/runbook.ts';
import type { Trigger } from '../../language/model/shared.ts';
import { valueOf, written } from '../../language/syntax/tree.ts';
import type { Node, Scalar } from '../../language/syntax/tree.ts';
import { within } from '../../language/syntax/within.ts';
import { lacks } from '../../semantics/lacks.ts';
import { successorOf } from '../../semantics/successor.ts';
import { mentionsOf } from '../../semantics/systems.ts';

const messages = {
  old: (system: string, status: string, successor: string | undefined) =>
    `${shown(system)} is ${status}${successor === undefined ? '' : `, replaced by ${shown(successor)}`}. An auditor ${
      status === 'retired' ? 'finds no record where this says to look' : 'asks why new records still go there'
    }; ${successor === undefined ? 'name the system that is used now' : 'change it'}.`,
};

interface Data {
  readonly node: Scalar;
  readonly successor: string;
}

/** The keys of a step, a trigger and an evidence item (or its default) that say in which system it is. */
const IN_A_SYSTEM: ReadonlySet<string> = new Set(['system', 'source', 'store']);

export const rule = defineRule({
  id: 'deprecated-system',
  section: 'steps',
  severity: 'warning',
  summary: 'A step, trigger or evidence item in a deprecated or retired system.',
  criteria: [],
  reads: ['systems'],
  check: {
    *runbook(document, { program }) {
      if (!program || !document.model) return;
      yield* deprecatedKeys(document, program);
      yield* deprecatedNames(namingTexts(document.model.steps, document.model.triggers), program.systems);
    },
    *playbook(document, { program }) {
      if (!program || !document.model) return;
      yield* deprecatedKeys(document, program);
      yield* deprecatedNames(namingTexts([], document.model.triggers), program.systems);
    },
    *program(document, { program }) {
      if (program) yield* deprecatedKeys(document, program);
    },
  },
  fix(document, report) {
    const { node, successor } = report.data as Data;
    return [{ title: `Change to \`${successor}\``, edits: [replaceScalar(document, node, successor)], safe: false }];
  },
});

type Systems = ReadonlyMap<string, SystemFacts>;

function* deprecatedKeys({ values }: Document, { systems }: Pick<Program, 'systems'>): Iterable<Report> {
  for (const { node, form, isKey, owner, property } of values) {
    if (form !== 'system' || isKey || !IN_A_SYSTEM.has(property)) continue;
    const status = systems.get(node.text)?.status ?? 'active';
    if (status === 'active') continue;
    const at = written(node);
    const successor = successorOf(node.text, systems);
    const isNamed = successor === undefined || isListed(valueOf(owner, property), successor);
    const data = isNamed ? {} : { data: { node: at, successor } satisfies Data };
    yield { at, message: messages.old(node.text, status, successor), tag: 'deprecated', ...data };
  }
}

/** Whether a list names a system already, so that it need not be put in place of another. */
function isListed(list: Node | undefined, system: string): boolean {
  return list?.kind === 'sequence' && list.items.some((item) => item.kind === 'scalar' && item.text === system);
}

/** The texts that stand in for a key: what a step does, and what a trigger says happens. */
function namingTexts(steps: Runbook['steps'], triggers: readonly Trigger[]): readonly Scalar[] {
  const done = steps.flatMap((step: Step) =>
    step.do && lacks(step, 'system') && lacks(step, 'uses') ? [step.do] : [],
  );
  const happening = triggers.flatMap((trigger) => (trigger.event && lacks(trigger, 'source') ? [trigger.event] : []));
  return [...done, ...happening];
}

/** A text that names an active system beside the old one may well be about leaving it. */
function* deprecatedNames(texts: readonly Scalar[], systems: Systems): Iterable<Report> {
  if ([...systems.values()].every(({ status }) => status === 'active')) return;
  for (const node of texts) {
    const mentions = mentionsOf(node.text, systems);
    if (mentions.some(({ system }) => systems.get(system)?.status === 'active')) continue;
    const first = new Map(mentions.toReversed().map((mention) => [mention.system, mention]));
    for (const { system, start, end } of first.values()) {
      const message = messages.old(system, systems.get(system)!.status, successorOf(system, systems));
      yield { at: within(node, start, end), message, tag: 'deprecated' };
    }
  }
}
