import { expect, test } from '@jest/globals';
import { Graph } from '../graph/graph.ts';
import { dequantize } from '../ops/dequantize.ts';
import { exp } from '../ops/exp.ts';
import { linear } from '../ops/linear.ts';
import { mul } from '../ops/mul.ts';
import { neg } from '../ops/neg.ts';
import { reduceSum } from '../ops/reduceSum.ts';
import { neededNodes } from './neededNodes.ts';

const namesOf = (graph: Graph, outputs: Parameters<typeof neededNodes>[1]) =>
  neededNodes(graph, outputs).nodes.map(({ name }) => name);

test('what no output needs is left out', () => {
  const graph = new Graph();
  const x = graph.input('x', 'float32', [2]);
  const other = graph.input('other', 'float32', [2]);
  exp(other);
  const y = neg(x);
  expect(namesOf(graph, [y])).toEqual(['Neg_1']);
  expect([...neededNodes(graph, [y]).used]).toEqual([y, x]);
});

test('outputs without a successor stand last, the latest first', () => {
  const graph = new Graph();
  const x = graph.input('x', 'float32', []);
  const w = graph.input('w', 'float32', []);
  const inner = exp(neg(w));
  const outer = mul(inner, x);
  const early = neg(x);
  const late = exp(x);
  expect(namesOf(graph, [early, late, outer])).toEqual([
    'Neg_1',
    'Exp_1',
    'Exp_2',
    'Neg_2',
    'Mul_1',
  ]);
});

test('unpacked weights stand first, so that the runtime unpacks each just before its use', () => {
  const graph = new Graph();
  let x = graph.input('x', 'float32', ['rows', 16]);
  for (const layer of ['a', 'b']) {
    const codes = graph.store(`${layer}.codes`, 'int4', [16, 16], new Uint8Array(128));
    const scales = graph.store(`${layer}.scales`, 'float32', [16, 1], new Uint8Array(64));
    x = linear(exp(x), dequantize(codes, scales));
  }
  expect(namesOf(graph, [reduceSum(x, [0, 1])])).toEqual([
    'DequantizeLinear_1',
    'DequantizeLinear_2',
    'Exp_1',
    'FusedMatMul_1',
    'Exp_2',
    'FusedMatMul_2',
    'ReduceSum_1',
  ]);
});
