import { describe } from '@jest/globals';
import { numbers } from '../testing/numbers.ts';
import { testOperation } from '../testing/testOperation.ts';
import { rmsNorm } from './rmsNorm.ts';

describe('rmsNorm', () => {
  testOperation('divides rows by their root mean square', {
    given: { x: numbers([2, 2], [1, 7, -3, 3]), weight: numbers([2], [1, 10]) },
    shapes: { x: ['rows', 2] },
    build: ({ x, weight }) => rmsNorm(x, weight, 0),
    value: numbers([2, 2], [1 / 5, 70 / 5, -1, 10]), // √((1 + 49)/2) = 5, √((9 + 9)/2) = 3
  });

  testOperation('adds ε to the mean square', {
    given: { x: numbers([1, 1, 2], [1, 1]), weight: numbers([2], [1, 2]) },
    shapes: { x: ['batch', 'tokens', 2] },
    build: ({ x, weight }) => rmsNorm(x, weight, 3),
    value: numbers([1, 1, 2], [1 / 2, 1]), // √(1 + 3) = 2
    gradients: {
      weight: [1 / 2, 1 / 2],
      // g = (1, 2), x̂ = (½, ½), mean(g x̂) = ¾; (g − ¾ x̂) / 2
      x: [(1 - 3 / 8) / 2, (2 - 3 / 8) / 2],
    },
  });
});
