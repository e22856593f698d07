import type { Range } from '../../../language/syntax/tree.ts';

/** The steps of a runbook as a graph to draw. */
export interface FlowGraph {
  readonly nodes: readonly FlowNode[];
  readonly edges: readonly FlowEdge[];
}

export type FlowNodeKind = 'start' | 'step' | 'gate' | 'decision' | 'hand-over' | 'escalation' | 'end';

export interface FlowNode {
  readonly id: string;
  readonly kind: FlowNodeKind;
  /** What it says, in full. */
  readonly label: string;
  /** A second, smaller line. */
  readonly aside: string;
  /** The element of the page that says more. */
  readonly target: string;
  readonly range: Range | undefined;
}

export interface FlowEdge {
  readonly from: string;
  readonly to: string;
  readonly label: string;
  /** `back` leads up again, `aside` leaves the procedure. */
  readonly kind: 'flow' | 'back' | 'aside';
}
