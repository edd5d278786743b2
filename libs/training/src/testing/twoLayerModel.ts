import {
  crossEntropy,
  dropout,
  floatData,
  floats,
  gradients,
  Graph,
  integers,
  linear,
  openSession,
  tanh,
  type HostTensor,
} from '@labelray/onnx';
import { dropoutMask } from '../dropoutMask.ts';
import type { Parameter, TrainableModel } from '../trainableModel.ts';
import { linearRows } from './linearModel.ts';

/** Four numbers with a class of three and a weight. */
export interface ClassRow {
  readonly id: string;
  readonly x: readonly number[];
  readonly y: number;
  readonly weight: number;
}

const inputs = 4;
const hidden = 8;
const classes = 3;

/** Rows whose numbers are formulas, as in reference/reference_training.py. */
export function classRows(count: number): readonly ClassRow[] {
  return linearRows(count, inputs).map((row, i) => ({ ...row, y: (i * 5) % classes }));
}

/**
 * A network of two layers, tanh and softmax, on ONNX Runtime; its parameters are fed at every step. Weights begin with
 * the formulas of reference/reference_training.py. `drop` is the share of hidden units dropped at random.
 */
export async function twoLayerModel({ drop = 0 }: { readonly drop?: number } = {}): Promise<
  TrainableModel<ClassRow> & { readonly release: () => Promise<void> }
> {
  const filled = (
    rows: number,
    columns: number,
    at: (i: number, j: number) => number,
  ): Parameter => ({
    shape: [rows, columns],
    data: Float32Array.from({ length: rows * columns }, (_, k) =>
      at(Math.floor(k / columns), k % columns),
    ),
  });
  const parameters = new Map<string, Parameter>([
    ['w1', filled(hidden, inputs, (i, j) => (((i * 5 + j * 3) % 7) - 3) / 6)],
    ['b1', { shape: [hidden], data: new Float32Array(hidden) }],
    ['w2', filled(classes, hidden, (i, j) => (((i * 3 + j * 5) % 7) - 3) / 6)],
    ['b2', { shape: [classes], data: new Float32Array(classes) }],
  ]);
  const graph = new Graph();
  const x = graph.input('x', 'float32', ['batch', inputs]);
  const y = graph.input('y', 'int64', ['batch']);
  const weights = graph.input('weights', 'float32', ['batch']); // over the normaliser
  const kept = graph.input('kept', 'uint8', ['batch', hidden]);
  const trained = Array.from(parameters, ([name, { shape }]) =>
    graph.input(name, 'float32', shape),
  );
  const [w1, b1, w2, b2] = trained;
  if (w1 === undefined || w2 === undefined) throw new Error('a parameter is missing');
  const units = dropout(tanh(linear(x, w1, b1)), kept, drop); // (batch, hidden)
  const loss = crossEntropy(linear(units, w2, b2), y, weights);
  const slopes = gradients(loss, trained);
  const outputs = Object.fromEntries(
    trained.map(({ name }, k) => [`d ${name}`, slopes[k] ?? loss]),
  );
  const session = await openSession(graph, { loss, ...outputs }, { threads: 1 });
  return {
    parameters,
    release: () => session.release(),
    async step(rows, { random, normaliser }) {
      const batch = rows.length;
      const found = await session.run({
        x: floats([batch, inputs], Float32Array.from(rows.flatMap((row) => row.x))),
        y: integers(
          [batch],
          rows.map((row) => row.y),
        ),
        weights: floats(
          [batch],
          Float32Array.from(rows, ({ weight }) => weight / normaliser),
        ),
        kept: {
          type: 'uint8',
          shape: [batch, hidden],
          data: dropoutMask(batch * hidden, drop, random),
        },
        ...Object.fromEntries(
          Array.from(parameters, ([name, { shape, data }]) => [name, floats(shape, data)]),
        ),
      });
      return {
        loss: numbers(found.loss)[0] ?? NaN,
        gradients: new Map(
          Array.from(parameters.keys(), (name) => [name, numbers(found[`d ${name}`])]),
        ),
        tokens: batch,
      };
    },
  };
}

function numbers(tensor: HostTensor | undefined): Float32Array {
  if (tensor === undefined) throw new Error('an output is missing');
  return floatData(tensor);
}
