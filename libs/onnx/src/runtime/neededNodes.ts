import type { Graph, Node, Tensor } from '../graph/graph.ts';

/** The part of a graph that some outputs depend on. */
export interface NeededNodes {
  /** In an order in which they can run, and in which the runtime keeps little at a time. */
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
  // computed as soon as it can be, and what it was computed from is freed. Of the operands of a node it walks to the
  // one that is listed last first. Unpacked weights are listed before all else, so that each is unpacked last: just
  // before it is used, and not all of them at the start.
  const [fixed, moving] = parted(graph, inner.reverse());
  return { nodes: [...fixed, ...moving, ...last], used };
}

/** The nodes that depend on stored arrays alone, and the others. */
function parted(graph: Graph, nodes: readonly Node[]): readonly [readonly Node[], readonly Node[]] {
  const constant = new Set(graph.stored.map(({ tensor }) => tensor));
  const fixed: Node[] = [];
  const moving: Node[] = [];
  for (const node of nodes) {
    if (node.inputs.every((input) => input === undefined || constant.has(input))) {
      fixed.push(node);
      for (const output of node.outputs) constant.add(output);
    } else {
      moving.push(node);
    }
  }
  return [fixed, moving];
}
