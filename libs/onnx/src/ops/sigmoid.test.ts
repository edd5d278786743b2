import { describe } from '@jest/globals';
import { numbers } from '../testing/numbers.ts';
import { testOperation } from '../testing/testOperation.ts';
import { sigmoid } from './sigmoid.ts';

describe('sigmoid', () => {
  testOperation('maps to (0, 1)', {
    given: { x: numbers([3], [0, Math.log(3), -Math.log(3)]) },
    build: ({ x }) => sigmoid(x),
    value: numbers([3], [1 / 2, 3 / 4, 1 / 4]), // 1 / (1 + 1/3)
    gradients: { x: [1 / 4, 3 / 16, 3 / 16] }, // y (1 − y)
  });

  testOperation('saturates without overflow', {
    given: { x: numbers([2], [200, -200]) },
    build: ({ x }) => sigmoid(x),
    value: numbers([2], [1, 0]),
    gradients: { x: [0, 0] },
  });
});
