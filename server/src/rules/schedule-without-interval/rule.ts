import { defineRule } from '../../contracts/rule.ts';
import type { Report } from '../../contracts/rule.ts';
import { insertKey } from '../../language/edit/insert.ts';
import { keyOf } from '../../language/model/read.ts';
import type { Trigger } from '../../language/model/shared.ts';
import { grammarOf } from '../../language/schema/grammar.ts';
import type { Mapping } from '../../language/syntax/tree.ts';
import { statedIntervals } from '../../semantics/intervals.ts';
import { lacks } from '../../semantics/lacks.ts';

const messages = {
  missing:
    'This schedule does not say how often it falls due. An auditor counts the intervals of the period and asks for a run in each; add `every`.',
};

interface Data {
  readonly trigger: Mapping;
  /** The interval that the event states in words, if it states one and no other. */
  readonly stated: string | undefined;
}

export const rule = defineRule({
  id: 'schedule-without-interval',
  section: 'scope',
  severity: 'warning',
  summary: 'A schedule trigger that does not say how often it falls due.',
  criteria: [],
  reads: [],
  check: {
    *runbook({ model }) {
      yield* withoutInterval(model?.triggers ?? []);
    },
    *playbook({ model }) {
      yield* withoutInterval(model?.triggers ?? []);
    },
  },
  fix(document, report) {
    const { trigger, stated } = report.data as Data;
    const grammar = grammarOf(document.kind).properties.get('triggers')!.items!;
    const every = stated ?? '<interval>';
    const edits = [insertKey(document, trigger, 'every', every, grammar)];
    const title = stated === undefined ? 'Insert an interval to fill in' : `Add \`every: ${stated}\``;
    return [{ title, edits, safe: stated !== undefined }];
  },
});

function* withoutInterval(triggers: readonly Trigger[]): Iterable<Report> {
  for (const trigger of triggers) {
    if (trigger.type?.text !== 'schedule' || !trigger.node || !lacks(trigger, 'every')) continue;
    const [stated, another] = statedIntervals(trigger.event?.text ?? '');
    const data: Data = { trigger: trigger.node, stated: another === undefined ? stated : undefined };
    yield { at: keyOf(trigger, 'every'), message: messages.missing, data };
  }
}
