const size = 624;
const shift = 397;

/**
 * numpy's legacy generator `RandomState(seed)`: MT19937 (Matsumoto and Nishimura 1998) with its `init_genrand` seeding,
 * and whole numbers by masked rejection, so that resamples drawn by older scripts can be drawn again.
 *
 * @example
 * numpyRandomState(0).choice(5) // => [4, 0, 3, 3, 3], as numpy.random.RandomState(0).choice(5, 5)
 */
export function numpyRandomState(seed: number): {
  /** The next 32 bits. */
  readonly bits: () => number;
  /** n whole numbers in [0, n), as `choice(n, n, replace=True)`. */
  readonly choice: (n: number) => number[];
} {
  const state = new Uint32Array(size);
  state[0] = seed;
  for (let i = 1; i < size; i++) {
    const previous = state[i - 1] ?? 0;
    state[i] = Math.imul(1812433253, previous ^ (previous >>> 30)) + i;
  }
  let at = size;

  const bits = (): number => {
    if (at === size) {
      for (let i = 0; i < size; i++) {
        const y = ((state[i] ?? 0) & 0x80000000) | ((state[(i + 1) % size] ?? 0) & 0x7fffffff);
        state[i] = (state[(i + shift) % size] ?? 0) ^ (y >>> 1) ^ ((y & 1) === 0 ? 0 : 0x9908b0df);
      }
      at = 0;
    }
    let y = state[at++] ?? 0;
    y ^= y >>> 11;
    y ^= (y << 7) & 0x9d2c5680;
    y ^= (y << 15) & 0xefc60000;
    return (y ^ (y >>> 18)) >>> 0;
  };

  const choice = (n: number): number[] => {
    if (n === 1) return [0]; // numpy draws no bits where there is nothing to choose
    const mask = 2 ** (32 - Math.clz32(n - 1)) - 1;
    return Array.from({ length: n }, () => {
      for (;;) {
        const value = (bits() & mask) >>> 0;
        if (value < n) return value;
      }
    });
  };
  return { bits, choice };
}
