import { describe } from '@jest/globals';
import { numbers } from '../testing/numbers.ts';
import { testOperation } from '../testing/testOperation.ts';
import { erf } from './erf.ts';

describe('erf', () => {
  testOperation('is the error function', {
    given: { x: numbers([3], [0, 0.5, -1]) },
    build: ({ x }) => erf(x),
    value: numbers([3], [0, 0.5204999, -0.8427008]), // Abramowitz and Stegun, table 7.1
    gradients: { x: [1.1283792, 0.8787826, 0.4151075] }, // 2/√π e^(−x²)
  });
});
