import { describe } from '@jest/globals';
import { integers } from '../runtime/hostTensor.ts';
import { numbers } from '../testing/numbers.ts';
import { testOperation } from '../testing/testOperation.ts';
import { crossEntropy } from './crossEntropy.ts';

const ln = Math.log;
const logits = numbers([2, 2], [0, ln(3), ln(4), 0]); // shares 1/4, 3/4 and 4/5, 1/5

describe('crossEntropy', () => {
  testOperation('averages −ln of the targets’ shares', {
    given: {
      logits,
      targets: integers([2], [1, 1]),
      weights: numbers([2], [0.5, 0.5]),
    },
    shapes: { logits: ['rows', 2], targets: ['rows'], weights: ['rows'] },
    build: ({ logits, targets, weights }) => crossEntropy(logits, targets, weights),
    value: numbers([], [(-ln(3 / 4) - ln(1 / 5)) / 2]),
    // w (share − 1 at the target)
    gradients: { logits: [1 / 8, -1 / 8, 2 / 5, -2 / 5], weights: [-ln(3 / 4), -ln(1 / 5)] },
    digits: 5,
  });

  testOperation('leaves out what has weight 0', {
    given: {
      logits: numbers([1, 2, 2], [0, ln(3), ln(4), 0]),
      targets: integers([1, 2], [0, 0]),
      weights: numbers([1, 2], [2, 0]),
    },
    shapes: {
      logits: ['batch', 'tokens', 2],
      targets: ['batch', 'tokens'],
      weights: ['batch', 'tokens'],
    },
    build: ({ logits, targets, weights }) => crossEntropy(logits, targets, weights),
    value: numbers([], [2 * ln(4)]),
    gradients: { logits: [-3 / 2, 3 / 2, 0, 0] },
  });
});
