import { describe, expect, test } from '@jest/globals';
import { Graph } from '../graph/graph.ts';
import { integers } from '../runtime/hostTensor.ts';
import { numbers } from '../testing/numbers.ts';
import { testOperation } from '../testing/testOperation.ts';
import { cast } from './cast.ts';

describe('cast', () => {
  testOperation('makes numbers of whole numbers', {
    given: { x: integers([3], [1, -2, 3]) },
    shapes: { x: ['n'] },
    build: ({ x }) => cast(x, 'float32'),
    value: numbers([3], [1, -2, 3]),
  });

  testOperation('rounds to float16 and back, and lets the gradient through', {
    given: { x: numbers([2], [1, 1.0001]) },
    build: ({ x }) => cast(cast(x, 'float16'), 'float32'),
    value: numbers([2], [1, 1]), // float16 has steps of 2^-10 above 1
    differentiable: [], // finite differences would see the steps
    gradients: { x: [1, 1] },
    except: ['webgpu'], // float16 in shaders is a feature that not every device has
  });

  test('to the same type adds nothing', () => {
    const x = new Graph().input('x', 'float32', [1]);
    expect(cast(x, 'float32')).toBe(x);
  });
});
