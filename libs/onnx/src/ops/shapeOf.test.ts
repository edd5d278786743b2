import { describe } from '@jest/globals';
import { integers } from '../runtime/hostTensor.ts';
import { numbers } from '../testing/numbers.ts';
import { testOperation } from '../testing/testOperation.ts';
import { shapeOf } from './shapeOf.ts';

describe('shapeOf', () => {
  testOperation('tells the lengths there are', {
    given: { x: numbers([2, 1, 3], [1, 2, 3, 4, 5, 6]) },
    shapes: { x: ['batch', 1, 'tokens'] },
    build: ({ x }) => shapeOf(x),
    value: integers([3], [2, 1, 3]),
    differentiable: [],
  });
});
