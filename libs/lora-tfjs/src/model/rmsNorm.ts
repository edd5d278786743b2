import type { Tensor } from '../tensorflow.ts';

/** Root-mean-square norm over the last axis: w x / √(mean(x²) + ε); x: (…, d), w: (d). Source: Zhang and Sennrich, 2019. */
export function rmsNorm(x: Tensor, weight: Tensor, epsilon: number): Tensor {
  return x.mul(x.square().mean(-1, true).add(epsilon).rsqrt()).mul(weight);
}
