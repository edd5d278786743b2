import { describe } from '@jest/globals';
import { numbers } from '../testing/numbers.ts';
import { testOperation } from '../testing/testOperation.ts';
import { softmax } from './softmax.ts';

const ln = Math.log;

describe('softmax', () => {
  testOperation('gives shares of the last axis', {
    given: { x: numbers([2, 2], [0, ln(3), ln(4), 0]) },
    shapes: { x: ['rows', 2] },
    build: ({ x }) => softmax(x),
    value: numbers([2, 2], [1 / 4, 3 / 4, 4 / 5, 1 / 5]),
    gradients: { x: [0, 0, 0, 0] }, // the shares always sum to 1
  });

  testOperation('shares among a named number of columns', {
    given: { x: numbers([1, 1, 3], [0, 0, ln(2)]) },
    shapes: { x: ['batch', 'tokens', 'columns'] },
    build: ({ x }) => softmax(x),
    value: numbers([1, 1, 3], [1 / 4, 1 / 4, 1 / 2]),
  });

  testOperation('gives nothing to −∞, and does not overflow', {
    given: { x: numbers([3], [1000, -Infinity, 1000]) },
    build: ({ x }) => softmax(x),
    value: numbers([3], [1 / 2, 0, 1 / 2]),
    differentiable: [],
    gradients: { x: [0, 0, 0] },
  });
});
