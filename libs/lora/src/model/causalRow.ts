import { floats, integers } from '@labelray/onnx';
import { InputError } from '@labelray/core';
import type { LossBatch } from './lossBatch.ts';

/** A plain text to learn: its tokens, and with which weight each is predicted from those before it. */
export interface CausalRow {
  readonly ids: readonly number[];
  /** One a token; 0 for a prompt. The first token is never predicted, whatever it weighs. */
  readonly weights: readonly number[];
}

/** Weight of what is not seen; finite, so that no softmax divides zero by zero. */
const unseen = -1e9;

/** Sum of the weights of a row's predicted tokens. */
export function causalWeight({ weights }: CausalRow): number {
  return weights.slice(1).reduce((sum, weight) => sum + weight, 0);
}

/**
 * Lays plain texts out as a batch: each token sees those before it; shorter rows are padded on the right. Throws
 * InputError where no token of a row is scored.
 */
export function layOutCausal(rows: readonly CausalRow[]): LossBatch {
  const count = rows.length;
  const width = Math.max(0, ...rows.map(({ ids }) => ids.length));
  const places = rows.map(scoredPlaces);
  const most = Math.max(0, ...places.map((list) => list.length));
  const ids = new Int32Array(count * width);
  const positions = new Int32Array(count * width);
  const scored = new Int32Array(count * most);
  const targets = new Int32Array(count * most);
  const weights = new Float32Array(count * most);
  rows.forEach((row, index) => {
    const start = index * width;
    ids.set(row.ids, start);
    for (let place = 0; place < width; place++) positions[start + place] = place;
    const list = places[index] ?? [];
    const first = list[0] ?? 0;
    for (let slot = 0; slot < most; slot++) {
      const place = list[slot];
      const at = index * most + slot;
      scored[at] = start + (place ?? first);
      targets[at] = row.ids[(place ?? first) + 1] ?? 0;
      weights[at] = place === undefined ? 0 : (row.weights[place + 1] ?? 0);
    }
  });
  return {
    ids: integers([count, width], ids),
    positions: integers([count, width], positions),
    mask: floats([count, 1, width, width], causalMask(count, width)),
    scored: integers([count, most], scored),
    targets: integers([count, most], targets),
    weights: floats([count, most], weights),
    tokens: rows.reduce((sum, row) => sum + row.ids.length, 0),
  };
}

/** The tokens whose next one is scored. */
function scoredPlaces({ ids, weights }: CausalRow): number[] {
  if (weights.length !== ids.length) {
    throw new RangeError(`${weights.length} weights for ${ids.length} tokens`);
  }
  const places = weights.slice(1).flatMap((weight, place) => (weight > 0 ? [place] : []));
  if (places.length === 0) {
    throw new InputError('a row without a scored token', { remedy: 'leave it out' });
  }
  return places;
}

function causalMask(count: number, width: number): Float32Array {
  const one = new Float32Array(width * width).fill(unseen);
  for (let row = 0; row < width; row++) one.fill(0, row * width, row * width + row + 1);
  const mask = new Float32Array(count * one.length);
  for (let index = 0; index < count; index++) mask.set(one, index * one.length);
  return mask;
}
