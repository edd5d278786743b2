import { describe, expect, test } from '@jest/globals';
import { numbers } from '../testing/numbers.ts';
import { testOperation } from '../testing/testOperation.ts';
import { Graph } from '../graph/graph.ts';
import { matmul } from './matmul.ts';

const a = numbers([2, 3], [1, 2, 3, 4, 5, 6]);
const b = numbers([3, 2], [1, 0, 0, 1, 1, 1]);
const aT = numbers([3, 2], [1, 4, 2, 5, 3, 6]);
const bT = numbers([2, 3], [1, 0, 1, 0, 1, 1]);
const product = numbers([2, 2], [4, 5, 10, 11]); // 1 + 3, 2 + 3; 4 + 6, 5 + 6

describe('matmul', () => {
  testOperation('multiplies matrices', {
    given: { a, b },
    shapes: { a: ['rows', 3] },
    build: ({ a, b }) => matmul(a, b),
    value: product,
    gradients: { a: [1, 1, 2, 1, 1, 2], b: [5, 5, 7, 7, 9, 9] }, // row sums of b, column sums of a
  });

  testOperation('reads a transposed first factor', {
    given: { a: aT, b },
    build: ({ a, b }) => matmul(a, b, { transposeA: true }),
    value: product,
  });

  testOperation('reads a transposed second factor, and scales', {
    given: { a, b: bT },
    shapes: { a: ['rows', 3], b: ['columns', 3] },
    build: ({ a, b }) => matmul(a, b, { transposeB: true, scale: 0.5 }),
    value: numbers([2, 2], [2, 2.5, 5, 5.5]),
  });

  testOperation('reads both transposed', {
    given: { a: aT, b: bT },
    build: ({ a, b }) => matmul(a, b, { transposeA: true, transposeB: true, scale: 2 }),
    value: numbers([2, 2], [8, 10, 20, 22]),
  });

  testOperation('scales without transposing', {
    given: { a, b },
    build: ({ a, b }) => matmul(a, b, { scale: -1 }),
    value: numbers([2, 2], [-4, -5, -10, -11]),
  });

  testOperation('goes over batches, and stretches one matrix over them', {
    given: { a: numbers([2, 1, 2], [1, 2, 3, 4]), b: numbers([2, 1], [10, 1]) },
    shapes: { a: ['batch', 1, 2] },
    build: ({ a, b }) => matmul(a, b),
    value: numbers([2, 1, 1], [12, 34]),
    gradients: { a: [10, 1, 10, 1], b: [4, 6] },
  });

  testOperation('stretches both over each other’s batches, transposed', {
    given: {
      a: numbers([2, 1, 2, 1], [1, 2, 3, 4]), // matrices (2, 1), read as rows (1, 2)
      b: numbers([1, 2, 1, 2], [1, 1, 1, -1]), // matrices (1, 2), read as columns (2, 1)
    },
    shapes: { a: ['batch', 1, 2, 1] },
    build: ({ a, b }) => matmul(a, b, { transposeA: true, transposeB: true }),
    value: numbers([2, 2, 1, 1], [3, -1, 7, -1]),
  });

  testOperation('takes heads of attention: queries by keys', {
    given: {
      a: numbers([1, 2, 1, 2], [1, 2, 3, 4]),
      b: numbers([1, 2, 2, 2], [1, 0, 0, 1, 1, 1, 0, 2]),
    },
    shapes: { a: ['batch', 2, 'queries', 2], b: ['batch', 2, 'keys', 2] },
    build: ({ a, b }) => matmul(a, b, { transposeB: true }),
    value: numbers([1, 2, 1, 2], [1, 2, 7, 8]),
  });

  test('refuses other inner lengths, and vectors', () => {
    const graph = new Graph();
    const left = graph.input('a', 'float32', ['rows', 3]);
    const right = graph.input('b', 'float32', [2, 4]);
    expect(() => matmul(left, right)).toThrow(
      'matmul of (rows, 3) and (2, 4): the inner lengths differ',
    );
    const vector = graph.input('v', 'float32', [3]);
    expect(() => matmul(left, vector)).toThrow('matmul needs matrices; one factor is (3)');
  });
});
