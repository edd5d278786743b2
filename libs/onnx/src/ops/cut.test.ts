import { expect, test } from '@jest/globals';
import { Graph } from '../graph/graph.ts';
import { numbers } from '../testing/numbers.ts';
import { testOperation } from '../testing/testOperation.ts';
import { cut } from './cut.ts';
import { mul } from './mul.ts';
import { reduceSum } from './reduceSum.ts';

// (1, 2 | 3, 4, 5): Σ of the first part is 3, the rest times 3 is (9, 12, 15); ∂: 12 for each of the first, 3 for the rest
testOperation('cuts a length known only when it runs', {
  given: { x: numbers([1, 5], [1, 2, 3, 4, 5]) },
  shapes: { x: [1, '2+tokens'] },
  build: ({ x }) => {
    const [first, rest] = cut(x, 2, 'tokens', 1);
    return mul(rest, reduceSum(first, [1], { keep: true }));
  },
  value: numbers([1, 3], [9, 12, 15]),
  gradients: { x: [12, 12, 3, 3, 3] },
});

testOperation('leaves out a part nobody asks for', {
  given: { x: numbers([3], [1, 2, 3]) },
  build: ({ x }) => {
    const [first] = cut(x, 1, 2, 0);
    return mul(first, first);
  },
  value: numbers([1], [1]),
  gradients: { x: [2, 0, 0] },
});

test('lengths that do not add up', () => {
  const x = new Graph().input('x', 'float32', [2, 'tokens']);
  expect(() => cut(x, 1, 'tokens', 1)).toThrow('cut of (2, tokens) into 1 and tokens');
});
