import type { Tensor, Tensorflow } from '../tensorflow.ts';

/**
 * y = x Wᵀ + b; x: (batch, tokens, in), W: (out, in), b: (out) → (batch, tokens, out). Rows are laid behind each other
 * first: TensorFlow.js sums no gradient over a broadcast batch.
 */
export function linear(tf: Tensorflow, x: Tensor, weight: Tensor, bias?: Tensor): Tensor {
  const [batch = 1, tokens = 1, inner = 1] = x.shape;
  const [out = 1] = weight.shape;
  const rows = tf.matMul(x.reshape([batch * tokens, inner]), weight, false, true);
  const y = rows.reshape([batch, tokens, out]);
  return bias === undefined ? y : y.add(bias);
}
