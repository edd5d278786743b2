import type { SlotLayout } from './slotRow.ts';

/** Logits of the asked places, one row each, in the order of `places`. */
export interface PlaceLogits {
  /** (rows, vocabulary). */
  readonly data: ArrayLike<number>;
  readonly vocabulary: number;
  /** Row of the layout's first place: b · T in a batch. */
  readonly firstRow?: number;
}

/**
 * Probability of every option of every branch. An option's weight is the product, along its tokens, of the probability of
 * each over the whole vocabulary; the weights of a branch are divided by their sum:
 * P(o) = ∏ₜ p(oₜ | o₁…oₜ₋₁) / Σ over options. Throws RangeError on logits that are too few or not finite.
 */
export function optionProbabilities(
  { places, steps }: SlotLayout,
  { data, vocabulary, firstRow = 0 }: PlaceLogits,
): number[][] {
  if ((firstRow + places.length) * vocabulary > data.length) {
    throw new RangeError(
      `${data.length} logits for ${places.length} places of ${vocabulary} tokens`,
    );
  }
  const starts = places.map((_, place) => (firstRow + place) * vocabulary);
  const totals = starts.map((start) => logSumExp(data, start, start + vocabulary));
  return steps.map((options) =>
    shares(
      options.map((path) =>
        path.reduce((sum, { place, token }) => {
          const logit = data[(starts[place] ?? 0) + token] ?? NaN;
          return sum + logit - (totals[place] ?? NaN);
        }, 0),
      ),
    ),
  );
}

/** ln Σ exp xᵢ, without overflow. */
function logSumExp(data: ArrayLike<number>, start: number, end: number): number {
  let most = -Infinity;
  for (let i = start; i < end; i++) {
    const x = data[i] ?? NaN;
    if (!(x <= most)) most = x; // also where x is NaN
  }
  if (!Number.isFinite(most)) throw new RangeError('the model gave logits that are not finite');
  let sum = 0;
  for (let i = start; i < end; i++) sum += Math.exp((data[i] ?? NaN) - most);
  return most + Math.log(sum);
}

/** Weights given by their logarithms, as shares of their sum. */
function shares(logarithms: readonly number[]): number[] {
  const most = Math.max(...logarithms);
  const weights = logarithms.map((x) => Math.exp(x - most));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  if (!Number.isFinite(sum)) throw new RangeError('the model gave logits that are not finite');
  return weights.map((weight) => weight / sum);
}
