import { describe } from '@jest/globals';
import { numbers } from '../testing/numbers.ts';
import { testOperation } from '../testing/testOperation.ts';
import { logSoftmax } from './logSoftmax.ts';

const ln = Math.log;

describe('logSoftmax', () => {
  testOperation('gives logarithms of shares', {
    given: { x: numbers([2, 2], [0, ln(3), ln(4), 0]) },
    shapes: { x: ['rows', 2] },
    build: ({ x }) => logSoftmax(x),
    value: numbers([2, 2], [-ln(4), ln(3 / 4), ln(4 / 5), -ln(5)]),
    // 1 − 2 e^y: the sum of ∂y is 2
    gradients: { x: [1 / 2, -1 / 2, -3 / 5, 3 / 5] },
  });

  testOperation('keeps what softmax would round to 0', {
    given: { x: numbers([2], [200, 0]) },
    build: ({ x }) => logSoftmax(x),
    value: numbers([2], [0, -200]),
    differentiable: [],
    gradients: { x: [-1, 1] },
  });
});
