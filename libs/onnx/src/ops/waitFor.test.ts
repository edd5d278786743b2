import { describe } from '@jest/globals';
import { numbers } from '../testing/numbers.ts';
import { testOperation } from '../testing/testOperation.ts';
import { waitFor } from './waitFor.ts';

describe('waitFor', () => {
  testOperation('changes nothing', {
    given: { x: numbers([2, 2], [1, 2, 3, 4]), signal: numbers([3], [0, 0, 0]) },
    shapes: { x: ['rows', 2], signal: ['n'] },
    build: ({ x, signal }) => waitFor(x, signal),
    value: numbers([2, 2], [1, 2, 3, 4]),
    differentiable: ['x'],
  });

  testOperation('waits for a scalar too', {
    given: { x: numbers([2], [1, 2]), signal: numbers([], [0]) },
    shapes: { x: ['n'] },
    build: ({ x, signal }) => waitFor(x, signal),
    value: numbers([2], [1, 2]),
    differentiable: ['x'],
  });
});
