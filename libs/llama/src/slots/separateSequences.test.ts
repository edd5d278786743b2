import { expect, test } from '@jest/globals';
import { seededRandom, type Random } from '@labelray/core';
import { batchRows } from './batchRows.ts';
import { layOutRow } from './layOutRow.ts';
import { optionProbabilities } from './optionProbabilities.ts';
import { separateSequences } from './separateSequences.ts';
import type { SlotRow } from './slotRow.ts';

const width = 8;
const vocabulary = 24;

type Matrix = readonly (readonly number[])[];

/** A transformer of two layers of one head in doubles: embedding, rotary attention by mask, residual, output head. */
class SmallTransformer {
  readonly #embedding: Matrix;
  readonly #layers: readonly Readonly<Record<'q' | 'k' | 'v', Matrix>>[];

  constructor(random: Random) {
    const matrix = (rows: number): Matrix =>
      Array.from({ length: rows }, () => Array.from({ length: width }, () => 2 * random() - 1));
    this.#embedding = matrix(vocabulary);
    this.#layers = [0, 1].map(() => ({ q: matrix(width), k: matrix(width), v: matrix(width) }));
  }

  /** Logits of every token; `sees(i, j)` says whether token i reads token j. */
  logits(
    ids: readonly number[],
    positions: readonly number[],
    sees: (i: number, j: number) => boolean,
  ): number[][] {
    let x = ids.map((id) => this.#embedding[id] ?? []);
    for (const { q, k, v } of this.#layers) {
      const turned = (m: Matrix) => x.map((row, i) => rotate(times(m, row), positions[i] ?? 0));
      const [queries, keys, values] = [turned(q), turned(k), x.map((row) => times(v, row))];
      x = x.map((row, i) => {
        const weights = keys.map((key, j) =>
          sees(i, j) ? Math.exp(dot(queries[i] ?? [], key)) : 0,
        );
        const sum = weights.reduce((a, b) => a + b, 0);
        const mixed = row.map((_, d) =>
          weights.reduce((total, weight, j) => total + (weight / sum) * (values[j]?.[d] ?? 0), 0),
        );
        return row.map((old, d) => Math.tanh(old + (mixed[d] ?? 0)));
      });
    }
    return x.map((row) => times(this.#embedding, row));
  }
}

const dot = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((sum, x, i) => sum + x * (b[i] ?? 0), 0);
const times = (m: Matrix, x: readonly number[]): number[] => m.map((row) => dot(row, x));

/** Rotary embedding of one head, halves as in LLaMA. */
function rotate(x: readonly number[], position: number): number[] {
  const half = x.length / 2;
  return x.map((value, i) => {
    const angle = position * 100 ** (-(i % half) / half);
    const other = i < half ? -(x[i + half] ?? 0) : (x[i - half] ?? 0);
    return value * Math.cos(angle) + other * Math.sin(angle);
  });
}

const row: SlotRow = {
  prompt: [1, 2, 3, 4, 5],
  branches: [
    { tokens: [6, 7], options: [[8], [9], [10]] },
    { tokens: [11], options: [[12, 13], [12, 14, 15], [12, 14, 16], [8]] },
    { tokens: [6, 17, 18], options: [[8], [9, 8]] },
  ],
};

const model = new SmallTransformer(seededRandom(3));

/** Every option scored in a text of its own. */
function scoredApart(): number[][] {
  const weights: number[][] = row.branches.map(() => []);
  for (const { branch, option, ids, steps } of separateSequences(row)) {
    const logits = model.logits(ids, [...ids.keys()], (i, j) => j <= i);
    const probability = steps.reduce((product, { index, token }) => {
      const exps = (logits[index] ?? []).map(Math.exp);
      return (product * (exps[token] ?? 0)) / exps.reduce((a, b) => a + b, 0);
    }, 1);
    (weights[branch] ??= [])[option] = probability;
  }
  return weights.map((one) => one.map((weight) => weight / one.reduce((a, b) => a + b, 0)));
}

/** All options scored in one padded pass. */
function scoredTogether(
  positionOf: (position: number, index: number) => number = (position) => position,
) {
  const layout = layOutRow(row);
  const other = layOutRow({ prompt: [3], branches: [{ tokens: [4], options: [[1], [2]] }] });
  const { ids, positions, mask, scored, length, places } = batchRows([other, layout], {
    padTo: 24,
  });
  const own = <T>(all: ArrayLike<T>) => Array.from(all).slice(length, 2 * length);
  const logits = model.logits(
    own(ids),
    own(positions).map(positionOf),
    (i, j) => mask[(length + i) * length + j] === 0,
  );
  const rows = [...scored].slice(places).flatMap((place) => logits[place - length] ?? []);
  const data = [...Array.from({ length: places * vocabulary }, () => 0), ...rows];
  return optionProbabilities(layout, { data, vocabulary, firstRow: places });
}

const largestDifference = (a: Matrix, b: Matrix): number =>
  Math.max(...a.flatMap((xs, i) => xs.map((x, j) => Math.abs(x - (b[i]?.[j] ?? NaN)))));

test('one pass over the tree equals scoring every option in a text of its own', () => {
  expect(largestDifference(scoredTogether(), scoredApart())).toBeLessThan(1e-14);
});

test('without positions that restart after the prompt it does not', () => {
  const different = scoredTogether((_, index) => index);
  expect(largestDifference(different, scoredApart())).toBeGreaterThan(0.01);
});

test('a sequence holds prompt, branch and all but the last token of the option', () => {
  expect(separateSequences(row)[4]).toEqual({
    branch: 1,
    option: 1,
    ids: [1, 2, 3, 4, 5, 11, 12, 14],
    steps: [
      { index: 5, token: 12 },
      { index: 6, token: 14 },
      { index: 7, token: 15 },
    ],
  });
});
