import { describe } from '@jest/globals';
import { numbers } from '../testing/numbers.ts';
import { testOperation } from '../testing/testOperation.ts';
import { reshapeLike } from './reshapeLike.ts';

describe('reshapeLike', () => {
  testOperation('takes lengths that only the other tensor knows', {
    given: { x: numbers([6], [1, 2, 3, 4, 5, 6]), like: numbers([3, 2], [0, 0, 0, 0, 0, 0]) },
    shapes: { x: ['n'], like: ['rows', 'columns'] },
    build: ({ x, like }) => reshapeLike(x, like),
    value: numbers([3, 2], [1, 2, 3, 4, 5, 6]),
    differentiable: ['x'],
  });

  testOperation('infers the one length that is named', {
    given: { x: numbers([4], [1, 2, 3, 4]), like: numbers([2, 2], [0, 0, 0, 0]) },
    shapes: { x: ['n'], like: ['rows', 2] },
    build: ({ x, like }) => reshapeLike(x, like),
    value: numbers([2, 2], [1, 2, 3, 4]),
    differentiable: ['x'],
  });
});
