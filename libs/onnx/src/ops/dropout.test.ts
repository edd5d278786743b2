import { describe } from '@jest/globals';
import { bytes, numbers } from '../testing/numbers.ts';
import { testOperation } from '../testing/testOperation.ts';
import { dropout } from './dropout.ts';

describe('dropout', () => {
  testOperation('drops a half and doubles the rest', {
    given: { x: numbers([2, 2], [1, 2, 3, 4]), kept: bytes([2, 2], [1, 0, 0, 1]) },
    shapes: { x: ['rows', 2], kept: ['rows', 2] },
    build: ({ x, kept }) => dropout(x, kept, 0.5),
    value: numbers([2, 2], [2, 0, 0, 8]),
    differentiable: ['x'],
    gradients: { x: [2, 0, 0, 2] },
  });
});
