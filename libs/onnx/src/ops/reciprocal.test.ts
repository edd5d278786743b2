import { describe } from '@jest/globals';
import { numbers } from '../testing/numbers.ts';
import { testOperation } from '../testing/testOperation.ts';
import { reciprocal } from './reciprocal.ts';

describe('reciprocal', () => {
  testOperation('divides 1', {
    given: { x: numbers([3], [2, -4, 1]) },
    build: ({ x }) => reciprocal(x),
    value: numbers([3], [0.5, -0.25, 1]),
    gradients: { x: [-1 / 4, -1 / 16, -1] }, // −1/x²
  });
});
