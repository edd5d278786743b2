import { describe } from '@jest/globals';
import { numbers } from '../testing/numbers.ts';
import { testOperation } from '../testing/testOperation.ts';
import { reduceMean } from './reduceMean.ts';

const x = numbers([2, 3], [1, 2, 3, 4, 5, 9]);

describe('reduceMean', () => {
  testOperation('averages rows', {
    given: { x },
    build: ({ x }) => reduceMean(x, [1]),
    value: numbers([2], [2, 6]),
    gradients: { x: Array<number>(6).fill(1 / 3) },
  });

  testOperation('averages over an axis whose length is known only then', {
    given: { x },
    shapes: { x: ['rows', 'columns'] },
    build: ({ x }) => reduceMean(x, [0], { keep: true }),
    value: numbers([1, 3], [2.5, 3.5, 6]),
  });

  testOperation('averages everything', {
    given: { x },
    shapes: { x: ['rows', 3] },
    build: ({ x }) => reduceMean(x, [-1, 0]),
    value: numbers([], [4]),
    gradients: { x: Array<number>(6).fill(1 / 6) },
  });
});
