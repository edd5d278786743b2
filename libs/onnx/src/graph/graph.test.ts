import { describe, expect, test } from '@jest/globals';
import { add } from '../ops/add.ts';
import { mul } from '../ops/mul.ts';
import { neg } from '../ops/neg.ts';
import { Graph } from './graph.ts';

describe('names', () => {
  test('are numbered by operation, and the same from run to run', () => {
    const build = () => {
      const graph = new Graph();
      const x = graph.input('x', 'float32', [2]);
      add(neg(x), mul(x, x));
      return graph.nodes.map((node) => node.name);
    };
    expect(build()).toEqual(['Neg_1', 'Mul_1', 'Add_1']);
    expect(build()).toEqual(build());
  });

  test('carry the scopes they were built in, outermost first', () => {
    const graph = new Graph();
    const x = graph.input('x', 'float32', [2]);
    const y = graph.scope('layers.3', () => graph.scope('mlp', () => neg(x)));
    expect(y.name).toBe('layers.3/mlp/Neg_1:0');
    expect(neg(y).name).toBe('Neg_1:0'); // outside again
  });

  test('a scope ends even where building fails', () => {
    const graph = new Graph();
    const x = graph.input('x', 'float32', [2]);
    const failing = () => {
      throw new RangeError('no');
    };
    expect(() => graph.scope('outer', failing)).toThrow('no');
    expect(neg(x).name).toBe('Neg_1:0');
  });

  test('are given once', () => {
    const graph = new Graph();
    graph.input('x', 'float32', [2]);
    const again = () => graph.input('x', 'float32', [3]);
    expect(again).toThrow(new RangeError('two tensors of a graph are named x'));
    expect(() => graph.store('x', 'uint8', [1], Uint8Array.of(0))).toThrow('named x');
  });
});

describe('the same operation on the same tensors', () => {
  test('is added once', () => {
    const graph = new Graph();
    const x = graph.input('x', 'float32', [2]);
    expect(neg(x)).toBe(neg(x));
    expect(graph.nodes).toHaveLength(1);
    expect(mul(x, neg(x))).not.toBe(mul(neg(x), x)); // operands in another order
  });

  test('is added again in a repetition, and only there', () => {
    const graph = new Graph();
    const x = graph.input('x', 'float32', [2]);
    const first = neg(x);
    const second = graph.repeated(() => neg(x));
    expect(second.name).not.toBe(first.name);
    expect(neg(x)).toBe(first);
    expect(graph.repeated(() => neg(x))).not.toBe(second);
  });
});

describe('stored arrays', () => {
  test('numbers and lists are stored once, and 0 apart from −0', () => {
    const graph = new Graph();
    expect(graph.scalar(0.5)).toBe(graph.scalar(0.5));
    expect(graph.scalar(0)).not.toBe(graph.scalar(-0));
    expect(graph.integers([1, 2])).toBe(graph.integers([1, 2]));
    expect(graph.integers([12])).not.toBe(graph.integers([1, 2]));
  });

  test.each([
    ['float32', [2, 3], 24],
    ['bfloat16', [3], 6],
    ['int4', [3], 2], // three halves of a byte, rounded up
    ['bool', [], 1],
  ] as const)('%s of shape (%j) takes %i bytes', (type, shape, bytes) => {
    const graph = new Graph();
    expect(graph.store('w', type, shape, new Uint8Array(bytes)).shape).toBe(shape);
    expect(() => graph.store('v', type, shape, new Uint8Array(bytes + 1))).toThrow(
      `v: ${bytes + 1} bytes for ${type} (${shape.join(', ')}), which takes ${bytes}`,
    );
    const range = { file: 'f', offset: 0, length: bytes - 1 };
    expect(() => graph.store('u', type, shape, range)).toThrow(`takes ${bytes}`);
  });

  test('have lengths that are numbers', () => {
    const named = () => new Graph().store('w', 'uint8', ['n'], new Uint8Array(1));
    expect(named).toThrow('the shape (n) is known only when the graph runs');
  });
});

test('tensors of two graphs do not mix', () => {
  const x = new Graph().input('x', 'float32', [2]);
  const y = new Graph().input('y', 'float32', [2]);
  expect(() => add(x, y)).toThrow('Add: the tensor y belongs to another graph');
});
