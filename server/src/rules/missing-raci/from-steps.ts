import type { Runbook, Step } from '../../language/model/runbook.ts';
import type { Plain } from '../../language/syntax/write.ts';

/** What stands in a cell that the steps do not fill. */
const OPEN = '<role>';

/** The longest activity that is taken over from the text of a step. */
const LONGEST_ACTIVITY = 60;

/**
 * A RACI table as the steps suggest it: a row for each phase, and for each step without one. Responsible is who does the
 * steps; accountable is who approves them, else who owns the runbook or signs it off. Whom to consult and inform, steps do not say.
 */
export function raciFromSteps(runbook: Runbook): Plain {
  return activitiesOf(runbook.steps).map(({ name, steps }) => {
    const ids = steps.flatMap(({ id }) => id?.text ?? []);
    return {
      activity: name,
      ...(ids.length > 0 ? { steps: ids } : {}),
      ...responsible(namesIn(steps.map(({ by }) => by)), ids.length > 0),
      accountable: accountable(steps, runbook),
      consulted: [],
      informed: [],
    };
  });
}

/** Where steps are listed, the cell may be left out until they say who does them. */
function responsible(doers: readonly string[], hasSteps: boolean): { readonly [key: string]: Plain } {
  if (doers.length === 0) return hasSteps ? {} : { responsible: OPEN };
  return { responsible: doers.length > 1 ? doers : doers[0]! };
}

interface Activity {
  readonly name: string;
  readonly steps: Step[];
}

function activitiesOf(steps: readonly Step[]): readonly Activity[] {
  const activities: Activity[] = [];
  const byPhase = new Map<string, Activity>();
  for (const step of steps) {
    const phase = step.phase?.text;
    const known = phase === undefined ? undefined : byPhase.get(phase);
    if (known) {
      known.steps.push(step);
      continue;
    }
    const activity = { name: phase === undefined ? nameOf(step) : asTitle(phase), steps: [step] };
    activities.push(activity);
    if (phase !== undefined) byPhase.set(phase, activity);
  }
  return activities;
}

/** The one role that approves the steps, else the owner, else the one who signs off: accountable is exactly one. */
function accountable(steps: readonly Step[], { owner, signOff }: Runbook): string {
  const approvers = namesIn(steps.map(({ approval }) => approval?.by ?? []));
  if (approvers.length === 1) return approvers[0]!;
  const signers = namesIn([signOff?.by ?? []]);
  return owner?.text ?? (signers.length === 1 ? signers[0]! : OPEN);
}

function namesIn(lists: readonly Step['by'][]): readonly string[] {
  return [...new Set(lists.flat().map(({ text }) => text))];
}

function nameOf({ id, do: action }: Step): string {
  const text = action?.text.replace(/\s+/g, ' ').trim() ?? '';
  return text !== '' && text.length <= LONGEST_ACTIVITY ? text : asTitle(id?.text ?? '<activity>');
}

/** `post-incident-review` as "Post incident review". */
function asTitle(id: string): string {
  const words = id.replaceAll('-', ' ');
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}
