import { describe, expect, test } from '@jest/globals';
import { Graph } from '../graph/graph.ts';
import { integers } from '../runtime/hostTensor.ts';
import { numbers } from '../testing/numbers.ts';
import { testOperation } from '../testing/testOperation.ts';
import { rotary } from './rotary.ts';

/** Position 0 turns nothing, position 1 a quarter turn, position 2 by the angle of (3, 4, 5). */
const cos = numbers([3, 1], [1, 0, 3 / 5]);
const sin = numbers([3, 1], [0, 1, 4 / 5]);

describe('rotary', () => {
  testOperation('turns the halves of each head by the angle of its position', {
    given: {
      x: numbers([1, 3, 4], [1, 2, 3, 4, 1, 2, 3, 4, 5, 0, 0, 5]), // two heads of width 2
      positions: integers([1, 3], [0, 1, 2]),
      cos,
      sin,
    },
    shapes: { x: ['batch', 'tokens', 4], positions: ['batch', 'tokens'] },
    build: ({ x, positions, cos, sin }) => rotary(x, positions, { cos, sin }, 2),
    // (a cos − b sin, b cos + a sin): (1, 2) → (−2, 1), (5, 0) → (3, 4), (0, 5) → (−4, 3)
    value: numbers([1, 3, 4], [1, 2, 3, 4, -2, 1, -4, 3, 3, 4, -4, 3]),
    differentiable: ['x'],
  });

  testOperation('pairs the first half with the second, not neighbours', {
    given: {
      x: numbers([1, 1, 4], [1, 2, 3, 4]),
      positions: integers([1, 1], [1]),
      cos: numbers([2, 2], [1, 1, 0, 1]), // only the first pair turns at position 1
      sin: numbers([2, 2], [0, 0, 1, 0]),
    },
    build: ({ x, positions, cos, sin }) => rotary(x, positions, { cos, sin }, 1),
    value: numbers([1, 1, 4], [-3, 2, 1, 4]), // (1, 3) → (−3, 1); (2, 4) stays
    differentiable: ['x'],
  });

  test('refuses heads that do not divide the width', () => {
    const graph = new Graph();
    const x = graph.input('x', 'float32', ['batch', 'tokens', 4]);
    const positions = graph.input('positions', 'int64', ['batch', 'tokens']);
    const angles = {
      cos: graph.input('cos', 'float32', [3, 1]),
      sin: graph.input('sin', 'float32', [3, 1]),
    };
    expect(() => rotary(x, positions, angles, 3)).toThrow(
      'rotary: 3 heads of twice 1 for an input (batch, tokens, 4)',
    );
  });
});
