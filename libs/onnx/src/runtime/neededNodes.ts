import type { Graph, Node, Tensor } from '../graph/graph.ts';

/** The part of a graph that some outputs depend on. */
export interface NeededNodes {
  /** In an order in which they can run; those without a successor stand behind all others, the latest first. */
  readonly nodes: readonly Node[];
  readonly used: ReadonlySet<Tensor>;
}

/** The nodes that outputs need and every tensor that these use. */
export function neededNodes(graph: Graph, outputs: readonly Tensor[]): NeededNodes {
  const used = new Set<Tensor>(outputs);
  const consumed = new Set<Tensor>();
  const inner: Node[] = [];
  const last: Node[] = [];
  for (const node of graph.nodes.toReversed()) {
    if (!node.outputs.some((output) => used.has(output))) continue;
    (node.outputs.some((output) => consumed.has(output)) ? inner : last).push(node);
    for (const input of node.inputs) {
      if (input === undefined) continue;
      used.add(input);
      consumed.add(input);
    }
  }
  // The runtime walks up from the last node without a successor to the first. Listed in reverse, each gradient is
  // computed as soon as it can be, and what it was computed from is freed.
  return { nodes: [...inner.reverse(), ...last], used };
}
