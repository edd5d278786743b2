import { describe } from '@jest/globals';
import { numbers } from '../testing/numbers.ts';
import { testOperation } from '../testing/testOperation.ts';
import { dropout } from './dropout.ts';

describe('dropout', () => {
  testOperation('drops a half and doubles the rest', {
    given: { x: numbers([2, 2], [1, 2, 3, 4]), mask: numbers([2, 2], [2, 0, 0, 2]) },
    shapes: { x: ['rows', 2], mask: ['rows', 2] },
    build: ({ x, mask }) => dropout(x, mask),
    value: numbers([2, 2], [2, 0, 0, 8]),
    differentiable: ['x'],
    gradients: { x: [2, 0, 0, 2] },
  });
});
