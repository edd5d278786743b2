import { describe } from '@jest/globals';
import { numbers } from '../testing/numbers.ts';
import { testOperation } from '../testing/testOperation.ts';
import { silu } from './silu.ts';

describe('silu', () => {
  testOperation('weights by the logistic function', {
    given: { x: numbers([3], [0, Math.log(3), -Math.log(3)]) },
    build: ({ x }) => silu(x),
    value: numbers([3], [0, (3 / 4) * Math.log(3), -(1 / 4) * Math.log(3)]),
    // σ + x σ (1 − σ)
    gradients: {
      x: [1 / 2, 3 / 4 + (3 / 16) * Math.log(3), 1 / 4 - (3 / 16) * Math.log(3)],
    },
  });

  testOperation('keeps named axes', {
    given: { x: numbers([1, 2], [0, Math.log(3)]) },
    shapes: { x: ['rows', 'columns'] },
    build: ({ x }) => silu(x),
    value: numbers([1, 2], [0, (3 / 4) * Math.log(3)]),
  });
});
