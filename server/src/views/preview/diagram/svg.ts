import type { Desk } from '../desk.ts';
import { html } from '../html.ts';
import type { Html } from '../html.ts';
import type { FlowEdge, FlowGraph, FlowNode } from './graph.ts';
import { layout } from './layout.ts';
import type { Point } from './layout.ts';
import { widthOf, wrapped } from './wrap.ts';

const SIZE = 13;
const SMALL = 11;
const LINE = 17;
const TEXT_WIDTH = 190;
const EDGE_LABEL_WIDTH = 150;
const PADDING = 12;

interface Box {
  readonly node: FlowNode;
  readonly lines: readonly string[];
  readonly asides: readonly string[];
  readonly width: number;
  readonly height: number;
}

/** Draws a graph: every node is a link to what it stands for, so that it can be reached by keyboard. */
export function drawing(graph: FlowGraph, desk: Desk): Html {
  const boxes = graph.nodes.map(boxOf);
  const labels = graph.edges.map(({ label }) => wrapped(label, SMALL, EDGE_LABEL_WIDTH, 2));
  const { width, height, nodes, edges } = layout({
    nodes: boxes.map(({ node, ...size }) => ({ id: node.id, width: size.width, height: size.height })),
    edges: graph.edges.map((edge, at) => ({
      from: edge.from,
      to: edge.to,
      weight: weightOf(edge),
      ...labelSize(labels[at]!),
    })),
  });
  const [w, h] = [Math.ceil(width), Math.ceil(height)];
  return html`<svg
    class="flow"
    viewBox="0 0 ${w} ${h}"
    width="${w}"
    height="${h}"
    role="group"
    aria-labelledby="flow-name"
  >
    <title id="flow-name">
      Flow of the steps, from the trigger to the sign-off; the procedure below says the same in words
    </title>
    <defs>
      <marker
        id="arrow"
        viewBox="0 0 8 8"
        refX="7"
        refY="4"
        markerWidth="7"
        markerHeight="7"
        orient="auto-start-reverse"
      >
        <path class="head" d="M0 0.5 8 4 0 7.5z" />
      </marker>
    </defs>
    <g aria-hidden="true">
      ${graph.edges.map(
        ({ kind }, at) => html`<path class="edge ${kind}" d="${pathOf(edges[at]!.points)}" marker-end="url(#arrow)" />`,
      )}${graph.edges.map((_, at) => edgeLabel(labels[at]!, edges[at]!.label))}
    </g>
    ${boxes.map((box) => nodeOf(box, nodes.get(box.node.id)!, desk))}
  </svg>`;
}

/** Tracks begin at the top, and the main line is straight. */
function weightOf({ to, kind }: FlowEdge): number {
  if (kind !== 'flow') return 1;
  return to === 'end' ? 1 : 4;
}

function boxOf(node: FlowNode): Box {
  const lines = wrapped(node.label, SIZE, TEXT_WIDTH, 3);
  const asides = node.aside === '' ? [] : wrapped(node.aside, SMALL, TEXT_WIDTH, 1);
  const text = Math.max(...lines.map((line) => widthOf(line, SIZE)), ...asides.map((line) => widthOf(line, SMALL)), 40);
  const height = lines.length * LINE + asides.length * 15 + 2 * PADDING - 4;
  // The corners of a diamond hold no text.
  const room = node.kind === 'decision' ? 56 : 2 * PADDING;
  return {
    node,
    lines,
    asides,
    width: Math.ceil(text + room),
    height: Math.ceil(node.kind === 'decision' ? height + 12 : height),
  };
}

function labelSize(lines: readonly string[]): { readonly width: number; readonly height: number } {
  if (lines.length === 0) return { width: 0, height: 0 };
  return {
    width: Math.ceil(Math.max(...lines.map((line) => widthOf(line, SMALL))) + 8),
    height: lines.length * 14 + 4,
  };
}

function nodeOf({ node, lines, asides, width, height }: Box, { x, y }: Point, desk: Desk): Html {
  const top = y - ((lines.length - 1) * LINE + asides.length * 15) / 2;
  return html`<a class="node ${node.kind}" href="#${node.target}" ${desk.from(node.range)}
    >${shapeOf(node, x, y, width, height)}<text x="${x}" text-anchor="middle" dominant-baseline="central"
      >${lines.map((line, at) => html`<tspan x="${x}" y="${rounded(top + at * LINE)}">${line}</tspan>`)}${asides.map(
        (line) => html`<tspan class="small" x="${x}" y="${rounded(top + lines.length * LINE - 1)}">${line}</tspan>`,
      )}</text
    ></a
  >`;
}

function shapeOf({ kind }: FlowNode, x: number, y: number, width: number, height: number): Html {
  const [left, right, top, bottom] = [x - width / 2, x + width / 2, y - height / 2, y + height / 2].map(
    rounded,
  ) as Four;
  if (kind === 'decision') {
    const [inner, outer] = [rounded(left + 20), rounded(right - 20)];
    return html`<path
      d="M${left} ${y} ${inner} ${top} ${outer} ${top} ${right} ${y} ${outer} ${bottom} ${inner} ${bottom}z"
    />`;
  }
  const radius = kind === 'start' || kind === 'end' ? height / 2 : kind === 'gate' ? 2 : 6;
  return html`<rect
    x="${left}"
    y="${top}"
    width="${width}"
    height="${height}"
    rx="${rounded(Math.min(radius, 22))}"
  />`;
}

type Four = [number, number, number, number];

function edgeLabel(lines: readonly string[], at: Point | undefined): Html {
  if (!at || lines.length === 0) return html``;
  const { width, height } = labelSize(lines);
  const top = at.y - ((lines.length - 1) * 14) / 2;
  return html`<rect
      class="label"
      x="${rounded(at.x - width / 2)}"
      y="${rounded(at.y - height / 2)}"
      width="${width}"
      height="${height}"
    /><text class="label" text-anchor="middle" dominant-baseline="central"
      >${lines.map((line, index) => html`<tspan x="${at.x}" y="${rounded(top + index * 14)}">${line}</tspan>`)}</text
    >`;
}

/** A line through the points, with soft corners. */
function pathOf(points: readonly Point[]): string {
  const [first, ...others] = points;
  if (!first) return '';
  const last = others.at(-1);
  if (others.length < 2 || !last) return `M${first.x} ${first.y}${others.map(({ x, y }) => `L${x} ${y}`).join('')}`;
  const curves = others.slice(0, -1).map((point, at) => {
    const next = others[at + 1]!;
    const end =
      at === others.length - 2 ? next : { x: rounded((point.x + next.x) / 2), y: rounded((point.y + next.y) / 2) };
    return `Q${point.x} ${point.y} ${end.x} ${end.y}`;
  });
  return `M${first.x} ${first.y}${curves.join('')}`;
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}
