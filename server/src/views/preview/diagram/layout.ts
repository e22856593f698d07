import { Graph, layout as layOut } from '@dagrejs/dagre';

/** What is to be laid out: boxes by size, and what leads from one to another. */
export interface Boxes {
  readonly nodes: readonly { readonly id: string; readonly width: number; readonly height: number }[];
  readonly edges: readonly {
    readonly from: string;
    readonly to: string;
    /** How much it matters that it is short. */
    readonly weight: number;
    readonly width: number;
    readonly height: number;
  }[];
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Where everything is: the centers of the boxes, and the points along each edge with the place of its label. */
export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly nodes: ReadonlyMap<string, Point>;
  /** In the order of the edges that were given. */
  readonly edges: readonly { readonly points: readonly Point[]; readonly label: Point | undefined }[];
}

/** How many layouts are kept: while somebody types prose, the boxes often keep their sizes. */
const KEPT = 16;

const layouts = new Map<string, Layout>();

/** Lays boxes out in layers from top to bottom. The same boxes always get the same places. */
export function layout(boxes: Boxes): Layout {
  const key = JSON.stringify(boxes);
  const known = layouts.get(key);
  if (known) return known;
  const made = laidOut(boxes);
  layouts.set(key, made);
  const [oldest] = layouts.keys();
  if (layouts.size > KEPT && oldest !== undefined) layouts.delete(oldest);
  return made;
}

function laidOut({ nodes, edges }: Boxes): Layout {
  const graph = new Graph({ multigraph: true });
  graph.setGraph({ rankdir: 'TB', nodesep: 36, ranksep: 30, edgesep: 16, marginx: 8, marginy: 8 });
  for (const { id, width, height } of nodes) graph.setNode(id, { width, height });
  for (const [at, { from, to, width, height, weight }] of edges.entries())
    graph.setEdge(from, to, { width, height, weight, labelpos: 'c', minlen: 1 }, String(at));
  layOut(graph);
  const { width = 0, height = 0 } = graph.graph() as { width?: number; height?: number };
  return {
    width,
    height,
    nodes: new Map(nodes.map(({ id }) => [id, pointOf(graph.node(id))])),
    edges: edges.map(({ from, to, width: labelWidth }, at) => {
      const edge = graph.edge({ v: from, w: to, name: String(at) }) as { points?: Point[]; x?: number; y?: number };
      return {
        points: (edge.points ?? []).map(pointOf),
        label: labelWidth > 0 && edge.x !== undefined && edge.y !== undefined ? { x: edge.x, y: edge.y } : undefined,
      };
    }),
  };
}

function pointOf({ x, y }: { readonly x?: number; readonly y?: number }): Point {
  return { x: Math.round((x ?? 0) * 10) / 10, y: Math.round((y ?? 0) * 10) / 10 };
}
