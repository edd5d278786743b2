import { describe } from '@jest/globals';
import { numbers } from '../testing/numbers.ts';
import { testOperation } from '../testing/testOperation.ts';
import { expandLike } from './expandLike.ts';

describe('expandLike', () => {
  testOperation('stretches to the shape of another tensor', {
    given: { x: numbers([2, 1], [1, 2]), like: numbers([2, 3], [0, 0, 0, 0, 0, 0]) },
    shapes: { like: [2, 'columns'] },
    build: ({ x, like }) => expandLike(x, like),
    value: numbers([2, 3], [1, 1, 1, 2, 2, 2]),
    differentiable: [],
  });
});
