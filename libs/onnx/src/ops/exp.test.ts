import { describe } from '@jest/globals';
import { numbers } from '../testing/numbers.ts';
import { testOperation } from '../testing/testOperation.ts';
import { exp } from './exp.ts';

describe('exp', () => {
  testOperation('raises e', {
    given: { x: numbers([3], [0, Math.LN2, -1]) },
    build: ({ x }) => exp(x),
    value: numbers([3], [1, 2, 1 / Math.E]),
    gradients: { x: [1, 2, 1 / Math.E] },
  });
});
