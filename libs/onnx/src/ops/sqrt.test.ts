import { describe } from '@jest/globals';
import { numbers } from '../testing/numbers.ts';
import { testOperation } from '../testing/testOperation.ts';
import { sqrt } from './sqrt.ts';

describe('sqrt', () => {
  testOperation('takes the root', {
    given: { x: numbers([3], [1, 4, 0.25]) },
    build: ({ x }) => sqrt(x),
    value: numbers([3], [1, 2, 0.5]),
    gradients: { x: [0.5, 0.25, 1] }, // 1 / 2√x
  });
});
