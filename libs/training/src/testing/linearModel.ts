import type { Parameter, StepResult, TrainableModel } from '../trainableModel.ts';
import type { RowFacts } from '../trainingRows.ts';

/** Numbers with a target and a weight. */
export interface LinearRow {
  readonly id: string;
  readonly x: readonly number[];
  readonly y: number;
  readonly weight: number;
}

/** Rows whose numbers are formulas, as in reference/reference_training.py. */
export function linearRows(count: number, inputs = 3): readonly LinearRow[] {
  return Array.from({ length: count }, (_, i) => ({
    id: `row ${i}`,
    x: Array.from({ length: inputs }, (_, j) => (((i * 7 + j * 13 + i * j) % 11) - 5) / 5),
    y: (((i * 5) % 7) - 3) / 2,
    weight: 1 + (i % 3),
  }));
}

/** Lengths differ, so that bucketing has something to do. */
export const describeLinear = ({ id, weight }: LinearRow): RowFacts => ({
  id,
  tokens: 1 + (Number(id.slice('row '.length)) % 5),
  scored: weight,
});

/**
 * Linear regression with a gradient by hand: loss = Σ w (r)² / normaliser, r = a·x + b − y; ∂a = Σ 2 w r x, ∂b = Σ 2 w r,
 * both over the normaliser. With `noise` inputs are dropped at random, as dropout does.
 */
export function linearModel({
  inputs = 3,
  noise = false,
}: { readonly inputs?: number; readonly noise?: boolean } = {}): TrainableModel<LinearRow> & {
  readonly a: Float32Array;
  readonly b: Float32Array;
} {
  const a = new Float32Array(inputs);
  const b = new Float32Array(1);
  const parameters = new Map<string, Parameter>([
    ['a', { shape: [inputs], data: a }],
    ['b', { shape: [1], data: b }],
  ]);
  return {
    a,
    b,
    parameters,
    step(rows, { random, normaliser }): Promise<StepResult> {
      const gradientA = new Float32Array(inputs);
      const gradientB = new Float32Array(1);
      let loss = 0;
      for (const { x, y, weight } of rows) {
        const seen = noise ? x.map((value) => (random() < 0.2 ? 0 : value)) : x;
        const rest = seen.reduce((sum, value, j) => sum + value * (a[j] ?? 0), (b[0] ?? 0) - y);
        const share = weight / normaliser;
        loss += share * rest ** 2;
        seen.forEach((value, j) => {
          gradientA[j] = (gradientA[j] ?? 0) + 2 * share * rest * value;
        });
        gradientB[0] = (gradientB[0] ?? 0) + 2 * share * rest;
      }
      const gradients = new Map([
        ['a', gradientA],
        ['b', gradientB],
      ]);
      return Promise.resolve({ loss, gradients, tokens: rows.length * inputs });
    },
  };
}
