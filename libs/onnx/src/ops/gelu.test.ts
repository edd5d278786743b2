import { describe } from '@jest/globals';
import { numbers } from '../testing/numbers.ts';
import { testOperation } from '../testing/testOperation.ts';
import { gelu } from './gelu.ts';

describe('gelu', () => {
  testOperation('weights by the normal distribution', {
    given: { x: numbers([3], [0, 1, -2]) },
    build: ({ x }) => gelu(x),
    // Φ(1) = 0.8413447, Φ(−2) = 0.0227501
    value: numbers([3], [0, 0.8413447, -0.0455003]),
    // Φ(x) + x φ(x): φ(1) = 0.2419707, φ(−2) = 0.0539910
    gradients: { x: [0.5, 1.0833155, -0.0852318] },
  });

  testOperation('keeps named axes', {
    given: { x: numbers([2, 1], [0, -1]) },
    shapes: { x: ['rows', 'columns'] },
    build: ({ x }) => gelu(x),
    value: numbers([2, 1], [0, -0.1586553]), // −Φ(−1)
  });
});
