import type { Tensor } from '../graph/graph.ts';
import { formatShape } from '../graph/shape.ts';
import { neg } from './neg.ts';

/** Angles of a rotary embedding: cosines and sines by position, (positions, head / 2) each. */
export interface RotaryAngles {
  readonly cos: Tensor;
  readonly sin: Tensor;
}

/**
 * Rotary position embedding of all heads: the halves (a, b) of each head become (a cos θ − b sin θ, b cos θ + a sin θ)
 * with θ of the token's position; x: (batch, tokens, heads · head), positions: (batch, tokens) int64 → as x.
 * A rotation: ∂x turns ∂y back, by −θ. Source: Su et al., 2021, halves as in Hugging Face's LLaMA.
 */
export function rotary(
  x: Tensor,
  positions: Tensor,
  { cos, sin }: RotaryAngles,
  heads: number,
): Tensor {
  const [, half] = cos.shape;
  const fits = typeof half === 'number' && x.shape.length === 3 && x.shape[2] === 2 * half * heads;
  if (!fits) {
    throw new RangeError(
      `rotary: ${heads} heads of twice ${half} for an input ${formatShape(x.shape)}`,
    );
  }
  return x.graph.emit(
    {
      operator: 'RotaryEmbedding',
      domain: 'com.microsoft',
      attributes: { interleaved: 0, num_heads: heads },
      inputs: [x, positions, cos, sin],
      rules: [(dy) => rotary(dy, positions, { cos, sin: neg(sin) }, heads)],
    },
    { type: x.type, shape: x.shape },
  );
}
