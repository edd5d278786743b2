import type { Tensor } from '../graph/graph.ts';
import { formatShape } from '../graph/shape.ts';
import { add } from './add.ts';
import { matmul } from './matmul.ts';
import { rows } from './rows.ts';

/**
 * Linear layer y = x Wᵀ (+ bias) with W as Hugging Face stores it, (out, in); x: (…, in) → y: (…, out).
 * ∂x = ∂y W; ∂W = ∂yᵀ x over all rows; ∂bias = Σ ∂y.
 */
export function linear(x: Tensor, weight: Tensor, bias?: Tensor): Tensor {
  const [out, inner] = weight.shape;
  const fits = x.shape.length >= 2 && weight.shape.length === 2 && inner === x.shape.at(-1);
  if (!fits || out === undefined) {
    throw new RangeError(
      `linear: weight ${weight.name} ${formatShape(weight.shape)} for an input ${formatShape(x.shape)}`,
    );
  }
  const y = x.graph.emit(
    {
      operator: 'FusedMatMul',
      domain: 'com.microsoft',
      attributes: { alpha: { float: 1 }, transA: 0, transB: 1 },
      inputs: [x, weight],
      rules: [
        (dy, at) => matmul(dy, at.input(1)),
        // (rows, out)ᵀ (rows, in) → (out, in)
        (dy, at) => matmul(rows(dy), rows(at.input(0)), { transposeA: true }),
      ],
    },
    { type: x.type, shape: [...x.shape.slice(0, -1), out] },
  );
  return bias === undefined ? y : add(y, bias);
}
