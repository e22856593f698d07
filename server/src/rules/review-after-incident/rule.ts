import type { RunFacts } from '../../contracts/program.ts';
import { defineRule } from '../../contracts/rule.ts';
import { parseDate } from '../../language/forms/date.ts';
import { shown } from '../../language/forms/shown.ts';
import { written } from '../../language/syntax/tree.ts';
import { isUrgent } from '../../semantics/severities.ts';

const messages = {
  due: (run: string, closed: string, others: number) =>
    `The run ${shown(run)} was closed on ${closed}, after this review${others > 0 ? `, and ${others} more since` : ''}. An auditor expects a review after each serious incident; review the runbook and set the date.`,
  urgent: (severity: string, closed: string) => `A run of severity ${shown(severity)}, closed on ${closed}`,
  gaps: (closed: string) => `A run that found gaps in the runbook, closed on ${closed}`,
};

/** How many runs are pointed at. */
const MOST_RELATED = 5;

export const rule = defineRule({
  id: 'review-after-incident',
  section: 'life',
  severity: 'warning',
  summary: 'A runbook that was not reviewed since a serious incident, or since a run that found gaps in it.',
  criteria: ['CC4.2', 'CC7.5'],
  reads: ['runs'],
  check: {
    *runbook({ model }, { program }) {
      const last = model?.review?.last;
      const reviewed = last && parseDate(last.text);
      if (!program || !model?.runbook || !last || reviewed === undefined) return;
      const since = (program.runs.get(model.runbook.text) ?? [])
        .filter((run) => calls(run) && run.closedOn !== undefined && run.closedOn > reviewed)
        .sort((a, b) => (a.closedOn! < b.closedOn! ? 1 : -1));
      const [latest, ...others] = since;
      if (!latest) return;
      yield {
        at: written(last),
        message: messages.due(latest.id, latest.closedOn!, others.length),
        related: since.slice(0, MOST_RELATED).map((run) => ({
          file: run.file,
          definition: 'document',
          message: isUrgent(run.severity)
            ? messages.urgent(run.severity!, run.closedOn!)
            : messages.gaps(run.closedOn!),
        })),
      };
    },
  },
});

/** Whether a run calls for a review once it is closed. */
function calls({ status, severity, hasGaps }: RunFacts): boolean {
  return status === 'closed' && (isUrgent(severity) || hasGaps);
}
