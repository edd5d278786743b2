import { describe } from '@jest/globals';
import { numbers } from '../testing/numbers.ts';
import { testOperation } from '../testing/testOperation.ts';
import { tanh } from './tanh.ts';

describe('tanh', () => {
  testOperation('maps to (−1, 1)', {
    given: { x: numbers([3], [0, Math.LN2, -Math.LN2]) },
    build: ({ x }) => tanh(x),
    value: numbers([3], [0, 3 / 5, -3 / 5]), // (2 − 1/2) / (2 + 1/2)
    gradients: { x: [1, 16 / 25, 16 / 25] }, // 1 − y²
  });
});
