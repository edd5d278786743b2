import { add, matmul, reshape, softmax, transpose, type Tensor } from '@labelray/onnx';
import { keepAll, type Drop } from './drop.ts';

/** What attention reads. Lengths: `asked` places ask, `tokens` places answer. */
export interface AttentionInputs {
  /** (batch, asked, hidden). */
  readonly queries: Tensor;
  /** (batch, tokens, hidden). */
  readonly keys: Tensor;
  readonly values: Tensor;
  /** Added to the scores: 0 for a token, −1e9 for padding; (batch, 1, 1, tokens). */
  readonly mask: Tensor;
  /** Dropout of the attention weights, (batch, heads, asked, tokens). */
  readonly drop?: Drop | undefined;
}

/**
 * Scaled dot-product attention of several heads side by side: softmax(q kᵀ / √head + mask) v → (batch, asked, hidden).
 * Source: Vaswani et al., 2017.
 */
export function attention(inputs: AttentionInputs, heads: number): Tensor {
  const { queries, keys, values, mask, drop = keepAll } = inputs;
  const [batch = 'batch', asked = 'asked', hidden] = queries.shape;
  const size = Number(hidden) / heads;
  const scores = matmul(byHead(queries, heads), byHead(keys, heads), {
    transposeB: true,
    scale: 1 / Math.sqrt(size),
  }); // (batch, heads, asked, tokens)
  const weights = softmax(add(scores, mask));
  const mixed = matmul(drop(weights), byHead(values, heads)); // (batch, heads, asked, head)
  return reshape(transpose(mixed, [0, 2, 1, 3]), [batch, asked, size * heads]);
}

/** (batch, places, hidden) → (batch, heads, places, head). */
function byHead(x: Tensor, heads: number): Tensor {
  const [batch = 'batch', places = 'places', hidden] = x.shape;
  return transpose(reshape(x, [batch, places, heads, Number(hidden) / heads]), [0, 2, 1, 3]);
}
