import { describe, expect, test } from '@jest/globals';
import { numbers } from '../testing/numbers.ts';
import { testOperation } from '../testing/testOperation.ts';
import { Graph } from '../graph/graph.ts';
import { reshape } from './reshape.ts';

const x = numbers([2, 4], [1, 2, 3, 4, 5, 6, 7, 8]);

describe('reshape', () => {
  testOperation('keeps the elements in order', {
    given: { x },
    build: ({ x }) => reshape(x, [4, 2]),
    value: numbers([4, 2], [1, 2, 3, 4, 5, 6, 7, 8]),
  });

  testOperation('splits an axis behind named ones', {
    given: { x: numbers([1, 2, 4], [1, 2, 3, 4, 5, 6, 7, 8]) },
    shapes: { x: ['batch', 'tokens', 4] },
    build: ({ x }) => reshape(x, ['batch', 'tokens', 2, 2]),
    value: numbers([1, 2, 2, 2], [1, 2, 3, 4, 5, 6, 7, 8]),
  });

  testOperation('joins named axes to an inferred one, and parts them again', {
    given: { x: numbers([2, 2, 2], [1, 2, 3, 4, 5, 6, 7, 8]) },
    shapes: { x: ['batch', 'tokens', 2] },
    build: ({ x }) => reshape(x, ['batch·tokens', 2]),
    value: numbers([4, 2], [1, 2, 3, 4, 5, 6, 7, 8]),
  });

  testOperation('makes a scalar', {
    given: { x: numbers([1, 1], [7]) },
    build: ({ x }) => reshape(x, []),
    value: numbers([], [7]),
  });

  test('gives each caller the name it asked for', () => {
    const given = new Graph().input('x', 'float32', ['batch', 'tokens', 4]);
    expect(reshape(given, ['rows', 4]).shape).toEqual(['rows', 4]);
    expect(reshape(given, ['n', 4]).shape).toEqual(['n', 4]);
  });

  test('refuses another number of elements, and two lengths to infer', () => {
    const graph = new Graph();
    const fixed = graph.input('fixed', 'float32', [2, 4]);
    expect(() => reshape(fixed, [3, 3])).toThrow('cannot reshape (2, 4) to (3, 3)');
    const named = graph.input('named', 'float32', ['n', 4]);
    expect(() => reshape(named, ['a', 'b'])).toThrow('cannot reshape (n, 4) to (a, b)');
  });
});
