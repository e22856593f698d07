import { defineRule } from '../../contracts/rule.ts';
import type { Report } from '../../contracts/rule.ts';
import { comparable, parseDuration } from '../../language/forms/duration.ts';
import { written } from '../../language/syntax/tree.ts';
import type { Scalar } from '../../language/syntax/tree.ts';
import { severityLevels } from '../../semantics/severities.ts';
import type { Ranked } from '../../semantics/severities.ts';

const messages = {
  slower: (higher: Timed, lower: Timed, doing: string) =>
    `\`${higher.name}\` allows ${higher.node.text} to ${doing}, more than ${lower.node.text} for the less urgent \`${lower.name}\`. An auditor takes the scale to be wrong; swap or correct the times.`,
  lower: ({ name, node }: Timed) => `\`${name}\` allows ${node.text}`,
};

interface Timed {
  readonly name: string;
  readonly rank: number;
  readonly node: Scalar;
  readonly seconds: number;
}

export const rule = defineRule({
  id: 'severity-out-of-order',
  section: 'scope',
  severity: 'warning',
  summary: 'A higher severity that allows more time than a lower one.',
  criteria: ['CC7.3'],
  reads: [],
  check: {
    *runbook({ model }) {
      if (!model) return;
      const levels = severityLevels(model);
      for (const doing of ['acknowledge', 'resolve'] as const) yield* outOfOrder(timed(levels, doing), doing);
    },
  },
});

/** Each level is compared with the next one that gives a time, so that one wrong time is reported once. */
function* outOfOrder(levels: readonly Timed[], doing: string): Iterable<Report> {
  for (const [index, higher] of levels.entries()) {
    const lower = levels.slice(index + 1).find(({ rank }) => rank > higher.rank);
    if (!lower || higher.seconds <= lower.seconds) continue;
    yield {
      at: written(higher.node),
      message: messages.slower(higher, lower, doing),
      related: [{ at: written(lower.node), message: messages.lower(lower) }],
    };
  }
}

function timed(levels: readonly Ranked[], key: 'acknowledge' | 'resolve'): readonly Timed[] {
  return levels.flatMap(({ name, rank, level }) => {
    const node = level[key];
    const duration = node && parseDuration(node.text);
    return node && duration ? [{ name, rank, node, seconds: comparable(duration) }] : [];
  });
}
