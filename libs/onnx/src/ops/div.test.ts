import { describe } from '@jest/globals';
import { numbers } from '../testing/numbers.ts';
import { testOperation } from '../testing/testOperation.ts';
import { div } from './div.ts';

describe('div', () => {
  testOperation('divides element by element', {
    given: { a: numbers([2], [1, -6]), b: numbers([2], [2, 4]) },
    build: ({ a, b }) => div(a, b),
    value: numbers([2], [0.5, -1.5]),
    gradients: { a: [1 / 2, 1 / 4], b: [-1 / 4, 6 / 16] }, // 1/b and −a/b²
  });

  testOperation('stretches a column over a row', {
    given: { a: numbers([2, 1], [1, 2]), b: numbers([2], [2, 4]) },
    shapes: { a: ['rows', 1] },
    build: ({ a, b }) => div(a, b),
    value: numbers([2, 2], [0.5, 0.25, 1, 0.5]),
    gradients: { a: [0.75, 0.75], b: [-3 / 4, -3 / 16] },
  });
});
