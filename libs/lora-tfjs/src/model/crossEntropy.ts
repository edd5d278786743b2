import type { Tensor, Tensorflow } from '../tensorflow.ts';

/**
 * Weighted cross-entropy Σ −wᵢ ln softmax(xᵢ)[targetᵢ], a scalar; logits: (batch, scored, vocabulary), targets and
 * weights: (batch, scored). The target is chosen by a product with ones and zeros, whose gradient every backend has.
 */
export function crossEntropy(
  tf: Tensorflow,
  logits: Tensor,
  targets: Tensor,
  weights: Tensor,
): Tensor {
  const chosen = tf.logSoftmax(logits).mul(tf.oneHot(targets, logits.shape.at(-1) ?? 0)); // (batch, scored, vocabulary)
  return chosen.sum(-1).mul(weights).sum().neg();
}
