import type { Tensor } from '../graph/graph.ts';
import { add } from './add.ts';
import { mul } from './mul.ts';
import { sigmoid } from './sigmoid.ts';
import { sub } from './sub.ts';

/**
 * Sigmoid-weighted linear unit: y = x σ(x); ∂x = ∂y (σ + y − y σ) with σ = σ(x), computed again rather than kept.
 * One fused node forwards (the runtime's QuickGelu with factor 1). Source: Elfwing et al., 2017.
 */
export function silu(x: Tensor): Tensor {
  return x.graph.emit(
    {
      operator: 'QuickGelu',
      domain: 'com.microsoft',
      attributes: { alpha: { float: 1 } },
      inputs: [x],
      rules: [
        (dy, at) => {
          const gate = sigmoid(at.input(0));
          const y = at.output(0);
          return mul(dy, add(gate, sub(y, mul(y, gate))));
        },
      ],
    },
    { type: x.type, shape: x.shape },
  );
}
