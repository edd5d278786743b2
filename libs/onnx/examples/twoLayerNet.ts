import { crossEntropy, floatData, floats, gradients, Graph, integers } from '../src/index.ts';
import { gelu, linear, openSession, type HostTensor } from '../src/index.ts';

/** Learns exclusive or with two layers and returns the loss of every step. */
export async function twoLayerNet(steps: number): Promise<readonly number[]> {
  const graph = new Graph();
  const x = graph.input('x', 'float32', ['rows', 2]);
  const w1 = graph.input('w1', 'float32', [4, 2]);
  const b1 = graph.input('b1', 'float32', [4]);
  const w2 = graph.input('w2', 'float32', [2, 4]);
  const targets = graph.input('targets', 'int64', ['rows']);
  const shares = graph.input('shares', 'float32', ['rows']);
  const loss = crossEntropy(linear(gelu(linear(x, w1, b1)), w2), targets, shares);
  const [dw1, db1, dw2] = gradients(loss, [w1, b1, w2]) as [typeof x, typeof x, typeof x];
  const session = await openSession(graph, { loss, w1_: dw1, b1_: db1, w2_: dw2 }, { threads: 1 });
  const start = (...shape: number[]): HostTensor =>
    floats(
      shape,
      new Float32Array(shape.reduce((a, b) => a * b)).map((_, i) => Math.sin(5 * i + 2)),
    );
  const parameters: Record<string, HostTensor> = { w1: start(4, 2), b1: start(4), w2: start(2, 4) };
  const batch = {
    x: floats([4, 2], Float32Array.of(0, 0, 0, 1, 1, 0, 1, 1)),
    targets: integers([4], [0, 1, 1, 0]),
    shares: floats([4], new Float32Array(4).fill(1 / 4)),
  };
  const losses: number[] = [];
  for (let step = 0; step < steps; step++) {
    const results = await session.run({ ...batch, ...parameters });
    losses.push(Number(results.loss?.data[0]));
    for (const [name, parameter] of Object.entries(parameters)) {
      const slopes = results[`${name}_`]?.data ?? [];
      floatData(parameter).forEach((value, i, data) => (data[i] = value - 0.5 * Number(slopes[i])));
    }
  }
  await session.release();
  return losses;
}
