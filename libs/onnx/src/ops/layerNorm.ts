import type { Tensor } from '../graph/graph.ts';
import { mul } from './mul.ts';
import { reduceMean } from './reduceMean.ts';
import { sub } from './sub.ts';
import { sumTo } from './sumTo.ts';

/**
 * Layer norm over the last axis: y = w x̂ + b with x̂ = (x − mean(x)) / √(var(x) + ε); x: (…, d), w and b: (d).
 * ∂x = (g − mean(g) − x̂ mean(g x̂)) / √(var(x) + ε) with g = w ∂y; ∂w = Σ ∂y x̂; ∂b = Σ ∂y. Source: Ba et al., 2016.
 */
export function layerNorm(x: Tensor, weight: Tensor, bias: Tensor, epsilon: number): Tensor {
  const statistic = { type: 'float32', shape: [...x.shape.slice(0, -1), 1] } as const;
  const [y] = x.graph.emitAll(
    {
      operator: 'LayerNormalization',
      attributes: { axis: -1, epsilon: { float: epsilon }, stash_type: 1 },
      inputs: [x, weight, bias],
      rules: [
        (dy, at) => {
          const inverse = at.output(2);
          const normal = mul(sub(at.input(0), at.output(1)), inverse);
          const dNormal = mul(dy, at.input(1));
          const centred = sub(dNormal, reduceMean(dNormal, [-1], { keep: true }));
          const shared = reduceMean(mul(dNormal, normal), [-1], { keep: true });
          return mul(sub(centred, mul(normal, shared)), inverse);
        },
        (dy, at) => sumTo(mul(dy, mul(sub(at.input(0), at.output(1)), at.output(2))), weight),
        (dy) => sumTo(dy, bias),
      ],
    },
    [{ type: x.type, shape: x.shape }, statistic, statistic], // y, mean, 1 / √(var + ε)
  );
  if (y === undefined) throw new Error('a norm without an output');
  return y;
}
