import type { Tensor } from '../graph/graph.ts';
import { mul } from './mul.ts';
import { reduceSum } from './reduceSum.ts';
import { sub } from './sub.ts';

/** Softmax over the last axis: yᵢ = e^xᵢ / Σⱼ e^xⱼ; ∂x = y (∂y − Σⱼ ∂yⱼ yⱼ). */
export function softmax(x: Tensor): Tensor {
  return x.graph.emit(
    {
      operator: 'Softmax',
      inputs: [x],
      attributes: { axis: -1 },
      rules: [
        (dy, at) => {
          const weighted = mul(dy, at.output(0));
          return sub(weighted, mul(at.output(0), reduceSum(weighted, [-1], { keep: true })));
        },
      ],
    },
    { type: x.type, shape: x.shape },
  );
}
