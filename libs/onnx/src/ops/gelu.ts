import type { Tensor } from '../graph/graph.ts';
import { add } from './add.ts';
import { erf } from './erf.ts';
import { exp } from './exp.ts';
import { mul } from './mul.ts';

/**
 * Gaussian error linear unit: y = x Φ(x) = x/2 (1 + erf(x/√2)); ∂x = ∂y (Φ(x) + x φ(x)), φ the standard normal
 * density. The exact form, as in BERT. Source: Hendrycks and Gimpel, 2016.
 */
export function gelu(x: Tensor): Tensor {
  return x.graph.emit(
    {
      operator: 'Gelu',
      inputs: [x],
      rules: [
        (dy, at) => {
          const { graph } = x;
          const input = at.input(0);
          const cumulative = mul(
            add(erf(mul(input, graph.scalar(Math.SQRT1_2))), graph.scalar(1)),
            graph.scalar(0.5),
          );
          const density = mul(
            exp(mul(mul(input, input), graph.scalar(-0.5))),
            graph.scalar(1 / Math.sqrt(2 * Math.PI)),
          );
          return mul(dy, add(cumulative, mul(input, density)));
        },
      ],
    },
    { type: x.type, shape: x.shape },
  );
}
