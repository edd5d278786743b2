// Measures the peak memory of one task in a process of its own and prints it in MB:
//   node libs/onnx/tools/peakMemory.ts kept|recomputed [rows]   a training step of a deep net
//   node libs/onnx/tools/peakMemory.ts again                    what a second and third step take beyond the first
//   node libs/onnx/tools/peakMemory.ts released                 six sessions, one after the other
import { peakMiB } from '@labelray/core';
import {
  gelu,
  Graph,
  gradients,
  linear,
  mul,
  openSession,
  reduceSum,
  type Tensor,
} from '../src/index.ts';
import { numbers } from '../src/testing/numbers.ts';

const [task = 'kept', rows = 'rows'] = process.argv.slice(2);

/** A step of 12 layers of width 64 with 8,192 rows: every array of a layer takes 2 MB. */
async function deepNet(recomputed: boolean, again: boolean): Promise<number> {
  const [width, layers, count] = [64, 12, 8192];
  const graph = new Graph();
  let x: Tensor = graph.input('x', 'float32', [rows === 'rows' ? rows : count, width]);
  const feeds = { x: wave([count, width], 1) };
  const weights = Array.from({ length: layers }, (_, layer) => {
    const weight = graph.input(`w${layer}`, 'float32', [width, width]);
    Object.assign(feeds, { [weight.name]: wave([width, width], 0.3) });
    const build = () => gelu(linear(x, weight));
    x = recomputed ? graph.recomputed(build) : build();
    return weight;
  });
  const loss = reduceSum(mul(x, x), [0, 1]);
  const found = gradients(loss, weights).map((tensor, index) => [`d${index}`, tensor] as const);
  const outputs: Record<string, Tensor> = { loss, ...Object.fromEntries(found) };
  const session = await openSession(graph, outputs, { threads: 1 });
  let before = peakMiB();
  await session.run(feeds);
  if (!again) return peakMiB() - before;
  before = peakMiB();
  for (let step = 0; step < 2; step++) await session.run(feeds);
  return peakMiB() - before;
}

/** Six sessions with 32 MB of weights each: more than one at a time only if they are not given back. */
async function released(): Promise<number> {
  const weights = new Uint8Array(32 * 1024 * 1024);
  let before = 0;
  for (let session = 0; session < 6; session++) {
    const graph = new Graph();
    const x = graph.input('x', 'float32', ['rows', 2048]);
    const w = graph.store('w', 'float32', [4096, 2048], weights);
    const opened = await openSession(graph, { y: linear(x, w) }, { threads: 1 });
    await opened.run({ x: wave([1, 2048], 1) });
    await opened.release();
    if (session === 0) before = peakMiB();
  }
  return peakMiB() - before;
}

function wave(shape: readonly number[], size: number) {
  const count = shape.reduce((product, length) => product * length, 1);
  return numbers(
    shape,
    Array.from({ length: count }, (_, index) => size * Math.sin(index * index * 0.37)),
  );
}

const megabytes =
  task === 'released' ? await released() : await deepNet(task === 'recomputed', task === 'again');
process.stdout.write(`${megabytes.toFixed(1)}\n`);
