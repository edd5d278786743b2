import type { Random } from '@labelray/core';

/** A difference that swaps tie with the observed one within rounding counts as as large. */
const tie = 1e-12;

/**
 * Two-sided P values of paired differences between two systems: in each round the systems' predictions of whole units
 * (patients) are swapped with probability ½, and P = (k + 1) / (R + 1) with k the rounds in which the difference is at
 * least as large as observed. Reports of one patient are not exchangeable one by one, units are.
 *
 * `difference` writes each statistic's difference for the given swaps (1 = swapped) into `out`; a statistic that is not
 * estimable (NaN) gets P = NaN, a round in which it is not estimable counts as as large.
 *
 * Source: Good 2005, §3; the added one, Phipson and Smyth 2010.
 *
 * @example
 * const d = [0.1, 0.2, 0.3]; // of three units
 * const sum = (swapped, out) => { out[0] = d.reduce((s, x, u) => s + (swapped[u] ? -x : x), 0); };
 * pairedPermutation(sum, { units: 3, rounds: 999, random }) // => about 2/8: all kept or all swapped
 */
export function pairedPermutation(
  difference: (swapped: Uint8Array, out: Float64Array) => void,
  {
    units,
    count = 1,
    rounds = 10_000,
    random,
  }: {
    readonly units: number;
    /** Number of statistics. */
    readonly count?: number;
    readonly rounds?: number;
    readonly random: Random;
  },
): Float64Array {
  const swapped = new Uint8Array(units);
  const observed = new Float64Array(count);
  difference(swapped, observed);
  const out = new Float64Array(count);
  const asLarge = new Float64Array(count);
  for (let round = 0; round < rounds; round++) {
    for (let unit = 0, coins = 0; unit < units; unit++, coins >>>= 1) {
      if (unit % 32 === 0) coins = Math.floor(random() * 2 ** 32); // one draw is 32 fair coins
      swapped[unit] = coins & 1;
    }
    difference(swapped, out);
    for (let s = 0; s < count; s++) {
      const smaller = Math.abs(out[s] ?? NaN) < Math.abs(observed[s] ?? NaN) - tie;
      if (!smaller) asLarge[s] = (asLarge[s] ?? NaN) + 1;
    }
  }
  return observed.map((d, s) => (Number.isNaN(d) ? NaN : ((asLarge[s] ?? NaN) + 1) / (rounds + 1)));
}
