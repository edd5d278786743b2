import type { Tensor } from '../graph/graph.ts';
import { mul } from './mul.ts';
import { reduceMean } from './reduceMean.ts';
import { sub } from './sub.ts';
import { sumTo } from './sumTo.ts';

/**
 * Root-mean-square norm over the last axis: y = w x̂ with x̂ = x / √(mean(x²) + ε); x: (…, d), w: (d).
 * ∂x = (w ∂y − x̂ mean(w ∂y x̂)) / √(mean(x²) + ε); ∂w = Σ ∂y x̂. Source: Zhang and Sennrich, 2019.
 */
export function rmsNorm(x: Tensor, weight: Tensor, epsilon: number): Tensor {
  const [y] = x.graph.emitAll(
    {
      operator: 'SimplifiedLayerNormalization',
      attributes: { axis: -1, epsilon: { float: epsilon }, stash_type: 1 },
      inputs: [x, weight],
      rules: [
        (dy, at) => {
          const inverse = at.output(1);
          const normal = mul(at.input(0), inverse);
          const dNormal = mul(dy, at.input(1));
          const shared = reduceMean(mul(dNormal, normal), [-1], { keep: true });
          return mul(sub(dNormal, mul(normal, shared)), inverse);
        },
        (dy, at) => sumTo(mul(dy, mul(at.input(0), at.output(1))), weight),
      ],
    },
    [
      { type: x.type, shape: x.shape },
      { type: 'float32', shape: [...x.shape.slice(0, -1), 1] }, // 1 / √(mean(x²) + ε)
    ],
  );
  if (y === undefined) throw new Error('a norm without an output');
  return y;
}
