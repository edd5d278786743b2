import { describe } from '@jest/globals';
import { numbers } from '../testing/numbers.ts';
import { testOperation } from '../testing/testOperation.ts';
import { zerosLike } from './zerosLike.ts';

describe('zerosLike', () => {
  testOperation('has the shape of its tensor', {
    given: { x: numbers([2, 2], [1, NaN, 3, Infinity]) },
    shapes: { x: ['rows', 2] },
    build: ({ x }) => zerosLike(x),
    value: numbers([2, 2], [0, 0, 0, 0]), // and not 0 · x, which would be NaN
    differentiable: [],
  });
});
