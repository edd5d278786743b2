import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Graph, type Tensor } from '../graph/graph.ts';
import { add } from '../ops/add.ts';
import { erf } from '../ops/erf.ts';
import { gelu } from '../ops/gelu.ts';
import { layerNorm } from '../ops/layerNorm.ts';
import { linear } from '../ops/linear.ts';
import { matmul } from '../ops/matmul.ts';
import { mul } from '../ops/mul.ts';
import { reduceMean } from '../ops/reduceMean.ts';
import { reduceSum } from '../ops/reduceSum.ts';
import { sigmoid } from '../ops/sigmoid.ts';
import { silu } from '../ops/silu.ts';
import { slice } from '../ops/slice.ts';
import { concat } from '../ops/concat.ts';
import { softmax } from '../ops/softmax.ts';
import { sub } from '../ops/sub.ts';
import { tanh } from '../ops/tanh.ts';
import { gradientCheck } from '../testing/gradientCheck.ts';
import { numbers } from '../testing/numbers.ts';

/** Steps from two matrices (rows, 3), or one of them and a weight (3, 3), to another (rows, 3). */
const steps: readonly ((a: Tensor, b: Tensor, weight: Tensor) => Tensor)[] = [
  (a, b) => add(a, b),
  (a, b) => sub(a, b),
  (a, b) => mul(a, tanh(b)),
  (a, b) => mul(a, reduceMean(b, [1], { keep: true })),
  (a, b) => add(a, reduceMean(b, [0])), // a row, stretched
  (a, b) => matmul(softmax(matmul(a, b, { transposeB: true, scale: 0.5 })), a), // attention
  (a, b) => concat([slice(a, 0, 1, 1), slice(b, 1, 3, 1)], 1),
  (a, _, weight) => linear(a, weight),
  (a, _, weight) => layerNorm(a, reduceSum(weight, [0]), reduceMean(weight, [0]), 0.1),
  (a) => sigmoid(a),
  (a) => silu(a),
  (a) => gelu(a),
  (a) => erf(a),
];

const value = fc.integer({ min: -100, max: 100 }).map((hundredths) => hundredths / 100);
const step = fc.record({
  kind: fc.nat(steps.length - 1),
  a: fc.nat(1000),
  b: fc.nat(1000),
  recomputed: fc.boolean(),
});

test('gradients of random graphs agree with finite differences, recomputed segments included', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { minLength: 1, maxLength: 6 }),
      fc.integer({ min: 1, max: 3 }),
      fc.array(value, { minLength: 18, maxLength: 18 }),
      fc.constantFrom<string | number>('rows', 'fixed'),
      async (plan, rows, values, length) => {
        const graph = new Graph();
        const x = graph.input('x', 'float32', [length === 'fixed' ? rows : length, 3]);
        const weight = graph.input('weight', 'float32', [3, 3]);
        const made: Tensor[] = [x];
        const any = (at: number) => made[at % made.length] ?? x;
        for (const { kind, a, b, recomputed } of plan) {
          const build = () => (steps[kind] ?? add)(any(a), any(b), weight);
          made.push(recomputed ? graph.recomputed(build) : build());
        }
        const y = made.at(-1) ?? x;
        // The weight reaches the loss on a way of its own, whatever the steps are.
        const loss = add(reduceMean(mul(y, y), [0, 1]), reduceMean(mul(weight, weight), [0, 1]));
        const feeds = {
          x: numbers([rows, 3], values.slice(0, 3 * rows)),
          weight: numbers([3, 3], values.slice(9)),
        };
        const { worst, at } = await gradientCheck(loss, [x, weight], feeds);
        if (worst > 5e-3) expect({ worst, at }).toEqual({ worst: 0 });
      },
    ),
    { numRuns: 60, seed: 4 },
  );
}, 60_000);
