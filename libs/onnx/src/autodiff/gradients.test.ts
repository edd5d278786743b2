import { describe, expect, test } from '@jest/globals';
import { Graph, type Tensor } from '../graph/graph.ts';
import { add } from '../ops/add.ts';
import { cast } from '../ops/cast.ts';
import { gather } from '../ops/gather.ts';
import { gelu } from '../ops/gelu.ts';
import { linear } from '../ops/linear.ts';
import { mul } from '../ops/mul.ts';
import { neg } from '../ops/neg.ts';
import { reduceSum } from '../ops/reduceSum.ts';
import { integers, type HostTensor } from '../runtime/hostTensor.ts';
import { neededNodes } from '../runtime/neededNodes.ts';
import { openSession } from '../runtime/session.ts';
import { numbers } from '../testing/numbers.ts';
import { gradients } from './gradients.ts';

const run = async (
  outputs: Readonly<Record<string, Tensor>>,
  graph: Graph,
  feeds: Readonly<Record<string, HostTensor>>,
) => {
  const session = await openSession(graph, outputs, { threads: 1 });
  const results = await session.run(feeds);
  await session.release();
  return Object.fromEntries(
    Object.entries(results).map(([name, { data }]) => [name, Array.from(data, Number)]),
  );
};

describe('gradients', () => {
  test('add up over all ways from a tensor to the loss', async () => {
    const graph = new Graph();
    const x = graph.input('x', 'float32', []);
    const square = mul(x, x);
    const loss = add(mul(square, x), add(square, x)); // x³ + x² + x
    const [dx] = gradients(loss, [x]);
    if (dx === undefined) throw new Error('no gradient');
    // 3x² + 2x + 1 at 2
    expect(await run({ dx }, graph, { x: numbers([], [2]) })).toEqual({ dx: [17] });
  });

  test('reach a tensor inside the graph, and the loss itself', async () => {
    const graph = new Graph();
    const x = graph.input('x', 'float32', [2]);
    const middle = mul(x, graph.scalar(3));
    const loss = reduceSum(mul(middle, middle), [0]);
    const [dMiddle, dLoss] = gradients(loss, [middle, loss]);
    if (dMiddle === undefined || dLoss === undefined) throw new Error('no gradient');
    expect(await run({ dMiddle, dLoss }, graph, { x: numbers([2], [1, 2]) })).toEqual({
      dMiddle: [6, 12], // 2 · 3x
      dLoss: [1],
    });
  });

  test('of an output whose gradient is known, without computing the output', async () => {
    const graph = new Graph();
    const x = graph.input('x', 'float32', [2]);
    const gradient = graph.input('gradient', 'float32', [2]);
    const y = mul(x, x);
    const [dx] = gradients(y, [x], { gradient });
    if (dx === undefined) throw new Error('no gradient');
    const feeds = { x: numbers([2], [1, 2]), gradient: numbers([2], [10, 100]) };
    expect(await run({ dx }, graph, feeds)).toEqual({ dx: [20, 400] }); // 2x · gradient
    expect(neededNodes(graph, [dx]).used.has(y)).toBe(false);
    expect(() => gradients(y, [x], { gradient: graph.scalar(1) })).toThrow('a gradient () of');
  });

  test('add nodes for what is asked only', () => {
    const graph = new Graph();
    const x = graph.input('x', 'float32', ['rows', 2]);
    const w = graph.input('w', 'float32', [3, 2]);
    const loss = reduceSum(linear(gelu(x), w), [0, 1]);
    gradients(loss, [w]);
    // Through w only: not through gelu, which would need an error function.
    expect(graph.nodes.map((node) => node.operator)).not.toContain('Erf');
    gradients(loss, [x]);
    expect(graph.nodes.map((node) => node.operator)).toContain('Erf');
  });

  test('name their nodes after the node they differentiate', () => {
    const graph = new Graph();
    const x = graph.input('x', 'float32', [2]);
    const y = graph.scope('layers.0', () => gelu(x));
    gradients(reduceSum(y, [0]), [x]);
    expect(graph.nodes.map((node) => node.name)).toContain("layers.0/Gelu_1'/Erf_1");
  });

  test('refuse a loss that is no scalar, or that depends on nothing asked', () => {
    const graph = new Graph();
    const x = graph.input('x', 'float32', ['n']);
    const other = graph.input('other', 'float32', ['n']);
    expect(() => gradients(neg(x), [x])).toThrow(
      'the loss has the shape (n); reduce it to a scalar',
    );
    const loss = reduceSum(x, [0]);
    expect(() => gradients(loss, [x, other])).toThrow('the loss does not depend on other');
  });

  test('do not flow through whole numbers', () => {
    const graph = new Graph();
    const x = graph.input('x', 'float32', ['n']);
    const rounded = cast(cast(x, 'int64'), 'float32');
    expect(() => gradients(reduceSum(rounded, [0]), [x])).toThrow('does not depend on x');
  });

  test('refuse an operation without a rule, by its name', () => {
    const graph = new Graph();
    const x = graph.input('x', 'float32', ['n']);
    const y = graph.scope('head', () =>
      graph.emit({ operator: 'Floor', inputs: [x] }, { type: 'float32', shape: ['n'] }),
    );
    expect(() => gradients(reduceSum(y, [0]), [x])).toThrow(
      'no gradient flows through input 0 of head/Floor_1',
    );
  });
});

describe('recomputed segments', () => {
  /** Embedding, two layers and a sum, each layer a segment or not. */
  const net = (segments: boolean, rows: string | number) => {
    const graph = new Graph();
    const ids = graph.input('ids', 'int64', [rows]);
    const table = graph.input('table', 'float32', [3, 2]);
    const segment = (build: () => Tensor) => (segments ? graph.recomputed(build) : build());
    let x = segment(() => mul(gather(table, ids), graph.scalar(2)));
    const weights = [0, 1].map((layer) => graph.input(`w${layer}`, 'float32', [2, 2]));
    for (const weight of weights) x = segment(() => add(x, gelu(linear(x, weight))));
    const loss = reduceSum(mul(x, x), [0, 1]);
    const found = gradients(loss, [table, ...weights]);
    const outputs = Object.fromEntries(found.map((tensor, index) => [`d${index}`, tensor]));
    return { graph, outputs: { loss, ...outputs } };
  };

  test.each(['rows', 4])('give the same gradients, bit by bit, with %s rows', async (rows) => {
    const feeds = {
      ids: integers([4], [2, 0, 2, 1]),
      table: numbers([3, 2], [0.1, -0.2, 0.3, 0.5, -0.7, 0.2]),
      w0: numbers([2, 2], [0.5, -0.1, 0.2, 0.3]),
      w1: numbers([2, 2], [-0.4, 0.6, 0.1, 0.9]),
    };
    const kept = net(false, rows);
    const again = net(true, rows);
    const count = (graph: Graph) => graph.nodes.filter((node) => node.operator === 'Gather').length;
    expect([count(kept.graph), count(again.graph)]).toEqual([1, 2]);
    expect(await run(again.outputs, again.graph, feeds)).toEqual(
      await run(kept.outputs, kept.graph, feeds),
    );
  });
});
