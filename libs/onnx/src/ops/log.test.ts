import { describe } from '@jest/globals';
import { numbers } from '../testing/numbers.ts';
import { testOperation } from '../testing/testOperation.ts';
import { log } from './log.ts';

describe('log', () => {
  testOperation('takes the natural logarithm', {
    given: { x: numbers([3], [1, Math.E, 0.5]) },
    build: ({ x }) => log(x),
    value: numbers([3], [0, 1, -Math.LN2]),
    gradients: { x: [1, 1 / Math.E, 2] },
  });

  testOperation('is −∞ at 0', {
    given: { x: numbers([1], [0]) },
    build: ({ x }) => log(x),
    value: numbers([1], [-Infinity]),
    differentiable: [],
    except: ['webgpu'], // a shader need not have infinities
  });
});
