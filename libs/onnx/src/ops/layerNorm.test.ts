import { describe } from '@jest/globals';
import { numbers } from '../testing/numbers.ts';
import { testOperation } from '../testing/testOperation.ts';
import { layerNorm } from './layerNorm.ts';

describe('layerNorm', () => {
  testOperation('centres rows and divides them by their deviation', {
    given: {
      x: numbers([2, 4], [1, 1, 5, 5, 0, 2, 0, 2]),
      weight: numbers([4], [1, 1, 1, 10]),
      bias: numbers([4], [0, 0.5, 0, 0]),
    },
    shapes: { x: ['rows', 4] },
    build: ({ x, weight, bias }) => layerNorm(x, weight, bias, 0),
    value: numbers([2, 4], [-1, -0.5, 1, 10, -1, 1.5, -1, 10]), // means 3 and 1, deviations 2 and 1
  });

  testOperation('adds ε to the variance', {
    given: {
      x: numbers([1, 1, 2], [1, 3]),
      weight: numbers([2], [1, 2]),
      bias: numbers([2], [0, 0]),
    },
    shapes: { x: ['batch', 'tokens', 2] },
    build: ({ x, weight, bias }) => layerNorm(x, weight, bias, 3),
    value: numbers([1, 1, 2], [-1 / 2, 1]), // variance 1, √(1 + 3) = 2
    gradients: {
      weight: [-1 / 2, 1 / 2],
      bias: [1, 1],
      // g = (1, 2), mean 3/2; x̂ = (−½, ½), mean(g x̂) = ¼; (g − 3/2 − ¼ x̂) / 2
      x: [(-1 / 2 + 1 / 8) / 2, (1 / 2 - 1 / 8) / 2],
    },
  });
});
