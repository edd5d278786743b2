import type { Tensor, Tensorflow } from '../tensorflow.ts';

/** Cosines and sines of each token's angles, (batch, tokens, 1, head / 2) each: the same for all heads. */
export interface Angles {
  readonly cos: Tensor;
  readonly sin: Tensor;
}

/**
 * Rotary embedding of all heads: halves (a, b) of each head become (a cos θ − b sin θ, b cos θ + a sin θ);
 * x: (batch, tokens, heads, head) → as x. Source: Su et al., 2021, halves as in Hugging Face's LLaMA.
 */
export function rotary(tf: Tensorflow, x: Tensor, { cos, sin }: Angles): Tensor {
  const [a, b] = tf.split(x, 2, 3);
  if (a === undefined || b === undefined) throw new RangeError('a head without halves');
  return tf.concat([a.mul(cos).sub(b.mul(sin)), b.mul(cos).add(a.mul(sin))], 3);
}
