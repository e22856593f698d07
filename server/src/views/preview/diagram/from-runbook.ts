import type { Runbook, Step } from '../../../language/model/runbook.ts';
import type { Scalar } from '../../../language/syntax/tree.ts';
import type { FlowEdge, FlowGraph, FlowNode } from './graph.ts';

/** Says what roles are called, and which element of the page shows a step. */
export interface Naming {
  readonly role: (id: string) => string;
  readonly duration: (scalar: Scalar) => string;
  readonly elementOf: (step: Step, index: number) => string;
}

/**
 * The flow of a runbook: from the trigger along the steps of each track, with the gates before them, the decisions
 * after them, and what leaves the procedure, to the sign-off.
 */
export function flowOf(runbook: Runbook, naming: Naming): FlowGraph {
  const nodes: FlowNode[] = [startOf(runbook)];
  const edges: FlowEdge[] = [];
  const entries = new Map<Step, string>();
  const ends: string[] = [];
  for (const track of tracksOf(runbook.steps)) {
    let last = 'start';
    for (const [step, index] of track) {
      const part = stepPart(step, index, naming);
      nodes.push(...part.nodes);
      edges.push(...part.edges, {
        from: last,
        to: part.first,
        label: step.when ? `if: ${step.when.text}` : '',
        kind: 'flow',
      });
      entries.set(step, part.first);
      last = part.last;
    }
    ends.push(last);
  }
  for (const step of runbook.steps) edges.push(...repeatsOf(step, runbook.steps, entries));
  const end = endOf(runbook, naming);
  nodes.push(end);
  for (const from of ends.length > 0 ? ends : ['start']) edges.push({ from, to: 'end', label: '', kind: 'flow' });
  for (const [at, row] of runbook.escalation.entries()) {
    const id = `escalation-${at}`;
    const to = row.to.map(({ text }) => naming.role(text)).join(', ');
    const aside = row.after ? `after ${naming.duration(row.after)}` : '';
    nodes.push({ id, kind: 'escalation', label: `Escalate to ${to}`, aside, target: 'communication', range: row.node });
    edges.push({ from: 'start', to: id, label: '', kind: 'aside' });
  }
  return { nodes, edges };
}

/** The steps track by track, each with its number; steps without a track are a track. */
function tracksOf(steps: readonly Step[]): readonly (readonly (readonly [Step, number])[])[] {
  const tracks = new Map<string, (readonly [Step, number])[]>();
  for (const [index, step] of steps.entries()) {
    const name = step.track?.text ?? '';
    tracks.set(name, [...(tracks.get(name) ?? []), [step, index]]);
  }
  return [...tracks.values()];
}

interface Part {
  readonly nodes: readonly FlowNode[];
  readonly edges: readonly FlowEdge[];
  readonly first: string;
  readonly last: string;
}

function stepPart(step: Step, index: number, naming: Naming): Part {
  const { approval, judgment, uses } = step;
  const target = naming.elementOf(step, index);
  const own = `step-${index}`;
  const who = step.by.map(({ text }) => naming.role(text)).join(', ');
  const label = `${index + 1}. ${step.do?.text ?? step.id?.text ?? 'Step'}`;
  const main: FlowNode = { id: own, kind: 'step', label, aside: who, target, range: step.node };
  const row: FlowNode[] = [main];
  if (approval) {
    const by = approval.by.map(({ text }) => naming.role(text)).join(', ');
    const gate: FlowNode = {
      id: `${own}-gate`,
      kind: 'gate',
      label: `Approval by ${by}`,
      aside: approval.after ? `within ${naming.duration(approval.after)}` : '',
      target,
      range: approval.node,
    };
    // A retrospective approval comes after what it approves.
    if (approval.after) row.push(gate);
    else row.unshift(gate);
  }
  if (judgment) {
    const by = judgment.by.map(({ text }) => naming.role(text)).join(', ');
    const aside = judgment.options.map(({ text }) => text).join(' / ');
    row.push({
      id: `${own}-decision`,
      kind: 'decision',
      label: `${judgment.decides?.text ?? 'Decide'}${by && ` (${by})`}`,
      aside,
      target,
      range: judgment.node,
    });
  }
  const edges = row.slice(1).map((node, at): FlowEdge => ({ from: row[at]!.id, to: node.id, label: '', kind: 'flow' }));
  const [first, last] = [row[0]!.id, row.at(-1)!.id];
  if (!uses) return { nodes: row, edges, first, last };
  const handOver: FlowNode = {
    id: `${own}-uses`,
    kind: 'hand-over',
    label: uses.text,
    aside: 'another runbook',
    target,
    range: uses,
  };
  return {
    nodes: [...row, handOver],
    edges: [...edges, { from: own, to: handOver.id, label: '', kind: 'aside' }],
    first,
    last,
  };
}

function repeatsOf(step: Step, steps: readonly Step[], entries: ReadonlyMap<Step, string>): readonly FlowEdge[] {
  const { repeat } = step;
  const first = repeat && steps.find(({ id }) => id && repeat.steps.some(({ text }) => text === id.text));
  const [from, to] = [entries.get(step), first && entries.get(first)];
  if (!from || !to) return [];
  return [{ from, to, label: repeat?.until ? `until: ${repeat.until.text}` : 'repeat', kind: 'back' }];
}

function startOf({ triggers }: Runbook): FlowNode {
  const [first] = triggers;
  const more =
    triggers.length > 1 ? `or ${triggers.length - 1} other ${triggers.length === 2 ? 'trigger' : 'triggers'}` : '';
  return {
    id: 'start',
    kind: 'start',
    label: first?.event?.text ?? 'Start',
    aside: more,
    target: 'triggers',
    range: first?.node,
  };
}

function endOf({ signOff }: Runbook, naming: Naming): FlowNode {
  const by = (signOff?.by ?? []).map(({ text }) => naming.role(text)).join(', ');
  return {
    id: 'end',
    kind: 'end',
    label: by ? `Sign-off by ${by}` : 'Done',
    aside: '',
    target: 'closing',
    range: signOff?.node,
  };
}
