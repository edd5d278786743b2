import * as tf from '@tensorflow/tfjs';
import { randomInteger, seededRandom, type Random } from '@labelray/core';
import * as onnx from '../src/index.ts';
import { truths } from '../src/testing/numbers.ts';

/** Loss and gradients of one operation, by ours and by TensorFlow.js. */
export interface Comparison {
  readonly operation: string;
  /** Largest |ours − theirs| / max(1, |theirs|) over value and gradients. */
  readonly difference: number;
}

interface Example {
  readonly operation: string;
  /** Shapes of the float32 inputs that are differentiated. */
  readonly shapes: readonly (readonly number[])[];
  /** Whether the inputs are positive, for logarithms and roots. */
  readonly positive?: boolean;
  readonly ours: (inputs: readonly onnx.Tensor[], graph: onnx.Graph) => onnx.Tensor;
  readonly theirs: (inputs: readonly tf.Tensor[]) => tf.Tensor;
}

const indices = [2, 0, 2, 1];
const condition = [true, false, true, true, false, false];
const at = <T>(list: readonly T[], index: number): T => {
  const found = list[index];
  if (found === undefined) throw new RangeError(`no operand ${index}`);
  return found;
};

const unary = (
  operation: string,
  ours: (x: onnx.Tensor) => onnx.Tensor,
  theirs: (x: tf.Tensor) => tf.Tensor,
  positive = false,
): Example => ({
  operation,
  shapes: [[2, 3]],
  positive,
  ours: (inputs) => ours(at(inputs, 0)),
  theirs: (inputs) => theirs(at(inputs, 0)),
});

const binary = (
  operation: string,
  shapes: readonly [readonly number[], readonly number[]],
  ours: (a: onnx.Tensor, b: onnx.Tensor) => onnx.Tensor,
  theirs: (a: tf.Tensor, b: tf.Tensor) => tf.Tensor,
  positive = false,
): Example => ({
  operation,
  shapes,
  positive,
  ours: (inputs) => ours(at(inputs, 0), at(inputs, 1)),
  theirs: (inputs) => theirs(at(inputs, 0), at(inputs, 1)),
});

const whole = (graph: onnx.Graph, shape: readonly number[], values: readonly number[]) =>
  graph.constant('int64', shape, BigInt64Array.from(values, BigInt));

const examples: readonly Example[] = [
  binary(
    'add',
    [
      [2, 1, 3],
      [4, 1],
    ],
    onnx.add,
    (a, b) => a.add(b),
  ),
  binary(
    'sub',
    [
      [2, 1, 3],
      [4, 1],
    ],
    onnx.sub,
    (a, b) => a.sub(b),
  ),
  binary(
    'mul',
    [
      [2, 1, 3],
      [4, 1],
    ],
    onnx.mul,
    (a, b) => a.mul(b),
  ),
  binary(
    'div',
    [
      [2, 1, 3],
      [4, 1],
    ],
    onnx.div,
    (a, b) => a.div(b),
    true,
  ),
  binary(
    'matmul',
    [
      [2, 3],
      [3, 4],
    ],
    onnx.matmul,
    (a, b) => tf.matMul(a, b),
  ),
  binary(
    'matmul of batches, transposed',
    [
      [2, 3, 2],
      [2, 4, 3],
    ],
    (a, b) => onnx.matmul(a, b, { transposeA: true, transposeB: true, scale: 0.5 }),
    (a, b) => tf.matMul(a, b, true, true).mul(0.5),
  ),
  {
    operation: 'linear',
    shapes: [[2, 3], [4, 3], [4]],
    ours: (x) => onnx.linear(at(x, 0), at(x, 1), at(x, 2)),
    theirs: (x) => tf.matMul(at(x, 0), at(x, 1), false, true).add(at(x, 2)),
  },
  unary('neg', onnx.neg, (x) => x.neg()),
  unary('exp', onnx.exp, (x) => x.exp()),
  unary('log', onnx.log, (x) => x.log(), true),
  unary('sqrt', onnx.sqrt, (x) => x.sqrt(), true),
  unary('reciprocal', onnx.reciprocal, (x) => x.reciprocal(), true),
  unary('sigmoid', onnx.sigmoid, (x) => x.sigmoid()),
  unary('tanh', onnx.tanh, (x) => x.tanh()),
  unary('erf', onnx.erf, (x) => x.erf()),
  unary('silu', onnx.silu, (x) => x.mul(x.sigmoid())),
  unary('gelu', onnx.gelu, (x) => x.mul(0.5).mul(x.mul(Math.SQRT1_2).erf().add(1))),
  unary('softmax', onnx.softmax, (x) => tf.softmax(x)),
  unary('logSoftmax', onnx.logSoftmax, (x) => tf.logSoftmax(x)),
  unary(
    'reduceSum',
    (x) => onnx.reduceSum(x, [0]),
    (x) => x.sum(0),
  ),
  unary(
    'reduceMean',
    (x) => onnx.reduceMean(x, [1]),
    (x) => x.mean(1),
  ),
  unary(
    'reshape',
    (x) => onnx.reshape(x, [3, 2]),
    (x) => x.reshape([3, 2]),
  ),
  unary(
    'transpose',
    (x) => onnx.transpose(x, [1, 0]),
    (x) => x.transpose([1, 0]),
  ),
  unary(
    'unsqueeze',
    (x) => onnx.unsqueeze(x, [1]),
    (x) => x.expandDims(1),
  ),
  unary(
    'slice',
    (x) => onnx.slice(x, 1, 3, 1),
    (x) => x.slice([0, 1], [2, 2]),
  ),
  unary(
    'split',
    (x) => at(onnx.split(x, [1, 2], 1), 1),
    (x) => at(tf.split(x, [1, 2], 1), 1),
  ),
  binary(
    'concat',
    [
      [2, 1],
      [2, 3],
    ],
    (a, b) => onnx.concat([a, b], 1),
    (a, b) => tf.concat([a, b], 1),
  ),
  {
    operation: 'gather',
    shapes: [[3, 2]],
    ours: (x, graph) => onnx.gather(at(x, 0), whole(graph, [4], indices)),
    theirs: (x) => tf.gather(at(x, 0), tf.tensor1d(indices, 'int32')),
  },
  {
    operation: 'where',
    shapes: [
      [2, 3],
      [2, 3],
    ],
    ours: (x, graph) =>
      onnx.where(
        graph.constant('bool', [2, 3], truths([2, 3], condition).data),
        at(x, 0),
        at(x, 1),
      ),
    theirs: (x) => tf.where(tf.tensor2d(condition.map(Number), [2, 3], 'bool'), at(x, 0), at(x, 1)),
  },
  {
    operation: 'crossEntropy',
    shapes: [[4, 3]],
    ours: (x, graph) =>
      onnx.crossEntropy(
        at(x, 0),
        whole(graph, [4], indices),
        graph.constant('float32', [4], new Float32Array(4).fill(1 / 4)),
      ),
    theirs: (x) =>
      tf.losses.softmaxCrossEntropy(tf.oneHot(tf.tensor1d(indices, 'int32'), 3), at(x, 0)),
  },
  {
    operation: 'rmsNorm',
    shapes: [[2, 4], [4]],
    ours: (x) => onnx.rmsNorm(at(x, 0), at(x, 1), 1e-5),
    theirs: (x) => at(x, 0).div(at(x, 0).square().mean(-1, true).add(1e-5).sqrt()).mul(at(x, 1)),
  },
  {
    operation: 'layerNorm',
    shapes: [[2, 4], [4], [4]],
    ours: (x) => onnx.layerNorm(at(x, 0), at(x, 1), at(x, 2), 1e-5),
    theirs: (x) => {
      const centred = at(x, 0).sub(at(x, 0).mean(-1, true));
      const deviation = centred.square().mean(-1, true).add(1e-5).sqrt();
      return centred.div(deviation).mul(at(x, 1)).add(at(x, 2));
    },
  },
];

/** Compares every differentiable operation that TensorFlow.js has, on the same seeded numbers and loss Σ wᵢ yᵢ. */
export async function tensorflowComparison(seed = 1): Promise<readonly Comparison[]> {
  await tf.setBackend('cpu');
  const comparisons: Comparison[] = [];
  for (const example of examples) comparisons.push(await compare(example, seed));
  return comparisons;
}

async function compare(example: Example, seed: number): Promise<Comparison> {
  const { operation, shapes, positive = false, ours, theirs } = example;
  const random = seededRandom(seed, operation);
  const data = shapes.map((shape) => draw(shape, positive, random));
  const graph = new onnx.Graph();
  const inputs = shapes.map((shape, index) => graph.input(`x${index}`, 'float32', shape));
  const y = ours(inputs, graph);
  const shape = y.shape.map(Number);
  const weights = draw(shape, false, random);
  const weighted = onnx.mul(y, graph.constant('float32', shape, weights));
  const loss = onnx.reduceSum(weighted, [...shape.keys()]);
  const found = onnx.gradients(loss, inputs).map((tensor, index) => [`d${index}`, tensor] as const);
  const session = await onnx.openSession(
    graph,
    { y, ...Object.fromEntries(found) },
    { threads: 1 },
  );
  const feeds = data.map(
    (one, index) => [`x${index}`, onnx.floats(at(shapes, index), one)] as const,
  );
  const results = await session.run(Object.fromEntries(feeds));
  await session.release();
  const expected = tf.tidy(() => {
    const tensors = data.map((one, index) => tf.tensor(one, [...at(shapes, index)]));
    const lossOf = (...given: tf.Tensor[]) => theirs(given).mul(tf.tensor(weights, shape)).sum();
    return [theirs(tensors), ...tf.grads(lossOf)(tensors)].map((one) => one.dataSync());
  });
  const names = ['y', ...found.map(([name]) => name)];
  const differences = names.map((name, index) =>
    largestDifference(results[name]?.data ?? [], at(expected, index)),
  );
  return { operation, difference: Math.max(...differences) };
}

function draw(shape: readonly number[], positive: boolean, random: Random): Float32Array {
  const count = shape.reduce((product, length) => product * length, 1);
  return new Float32Array(count).map(() => {
    const value = 0.2 + (2 * randomInteger(random, 2 ** 24)) / 2 ** 24;
    return positive || random() < 0.5 ? value : -value;
  });
}

function largestDifference(ours: ArrayLike<number | bigint>, theirs: ArrayLike<number>): number {
  if (ours.length !== theirs.length) return Infinity;
  return Array.from(theirs).reduce((worst, value, index) => {
    const difference = Math.abs(Number(ours[index]) - value) / Math.max(1, Math.abs(value));
    return Number.isNaN(difference) ? Infinity : Math.max(worst, difference);
  }, 0);
}
