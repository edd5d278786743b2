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
 * P(o) = ∏ₜ p(oₜ | o₁…oₜ₋₁) / Σ over options. All options begin at one place, whose sum over the vocabulary cancels and
 * is not computed. Throws RangeError on logits that are too few or not finite.
 */
export function optionProbabilities(
  { places, steps }: SlotLayout,
  { data, vocabulary, firstRow = 0 }: PlaceLogits,
): number[][] {
  const begin = firstRow * vocabulary;
  const end = begin + places.length * vocabulary;
  if (end > data.length) {
    throw new RangeError(
      `${data.length} logits for ${places.length} places of ${vocabulary} tokens`,
    );
  }
  refuseNonFinite(data, begin, end);
  const totals = new Map<number, number>();
  const total = (place: number): number => {
    const start = begin + place * vocabulary;
    const known = totals.get(place) ?? logSumExp(data, start, start + vocabulary);
    totals.set(place, known);
    return known;
  };
  return steps.map((options) =>
    shares(
      options.map((path) =>
        path.reduce((sum, { place, token }, step) => {
          const logit = data[begin + place * vocabulary + token] ?? NaN;
          return sum + logit - (step === 0 ? 0 : total(place));
        }, 0),
      ),
    ),
  );
}

function refuseNonFinite(data: ArrayLike<number>, start: number, end: number): void {
  for (let i = start; i < end; i++) {
    if (!Number.isFinite(data[i])) {
      throw new RangeError('the model gave logits that are not finite');
    }
  }
}

/** ln Σ exp xᵢ of finite numbers, without overflow. */
function logSumExp(data: ArrayLike<number>, start: number, end: number): number {
  let most = -Infinity;
  for (let i = start; i < end; i++) most = Math.max(most, data[i] ?? NaN);
  let sum = 0;
  for (let i = start; i < end; i++) sum += Math.exp((data[i] ?? NaN) - most);
  return most + Math.log(sum);
}

/** Weights given by their logarithms, as shares of their sum. */
function shares(logarithms: readonly number[]): number[] {
  const most = Math.max(...logarithms);
  const weights = logarithms.map((x) => Math.exp(x - most));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.map((weight) => weight / sum);
}
