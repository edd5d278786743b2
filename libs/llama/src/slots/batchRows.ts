import { InputError } from '@labelray/core';
import type { SlotLayout } from './slotRow.ts';

/** Rows padded to one length, ready for a model: B rows of S tokens, T asked places each. */
export interface SlotBatch {
  readonly rows: number;
  readonly length: number;
  /** (B, S). Padding is token 0 at position 0. */
  readonly ids: Int32Array;
  readonly positions: Int32Array;
  /** (B, S, S), added to attention scores: 0 where the row's token sees the column's, −1e9 where not. */
  readonly mask: Float32Array;
  /** (B, T) of b · S + s; rows with fewer places repeat their first. */
  readonly scored: Int32Array;
  readonly places: number;
  /** Tokens and places of each row without padding. */
  readonly tokenCounts: readonly number[];
  readonly placeCounts: readonly number[];
}

/** Weight of what is not seen; finite, so that no softmax divides zero by zero. */
const unseen = -1e9;

/**
 * Pads laid-out rows to the longest, or to `padTo` tokens. A token sees itself, its parent and all that one sees; padding
 * sees only itself. Throws InputError where there is no row, a row without places, or one longer than `padTo`.
 */
export function batchRows(
  layouts: readonly SlotLayout[],
  { padTo }: { readonly padTo?: number } = {},
): SlotBatch {
  const tokenCounts = layouts.map(({ ids }) => ids.length);
  const placeCounts = layouts.map((layout) => layout.places.length);
  const longest = Math.max(0, ...tokenCounts);
  const length = padTo ?? longest;
  const places = Math.max(0, ...placeCounts);
  const rows = layouts.length;
  if (rows === 0 || placeCounts.includes(0)) {
    throw new InputError('a batch needs rows with at least one branch', { remedy: 'leave it out' });
  }
  if (longest > length) {
    throw new InputError(`a row of ${longest} tokens does not fit ${length}`, {
      remedy: 'set it apart before; rows are never cut',
    });
  }
  const ids = new Int32Array(rows * length);
  const positions = new Int32Array(rows * length);
  const scored = new Int32Array(rows * places);
  for (const [row, layout] of layouts.entries()) {
    ids.set(layout.ids, row * length);
    positions.set(layout.positions, row * length);
    for (let i = 0; i < places; i++) {
      const place = layout.places[i] ?? layout.places[0] ?? 0;
      scored[row * places + i] = row * length + place;
    }
  }
  const mask = treeMask(layouts, length);
  return { rows, length, ids, positions, mask, scored, places, tokenCounts, placeCounts };
}

function treeMask(layouts: readonly SlotLayout[], length: number): Float32Array {
  const mask = new Float32Array(layouts.length * length * length).fill(unseen);
  for (const [row, { parents }] of layouts.entries()) {
    for (let token = 0; token < length; token++) {
      const start = (row * length + token) * length;
      const parent = parents[token] ?? -1;
      if (parent >= 0) {
        const above = (row * length + parent) * length;
        mask.copyWithin(start, above, above + parent + 1);
      }
      mask[start + token] = 0;
    }
  }
  return mask;
}
