import type { Tensor } from '../graph/graph.ts';
import { add } from './add.ts';
import { div } from './div.ts';
import { lengthOf } from './lengthOf.ts';
import { mul } from './mul.ts';
import { reciprocal } from './reciprocal.ts';
import { reduceMean } from './reduceMean.ts';
import { sqrt } from './sqrt.ts';
import { sub } from './sub.ts';
import { sumTo } from './sumTo.ts';

/**
 * Root-mean-square norm over the last axis: y = w x̂ with x̂ = x / √(mean(x²) + ε); x: (…, d), w: (d).
 * ∂x = (w ∂y − x̂ mean(w ∂y x̂)) / √(mean(x²) + ε); ∂w = Σ ∂y x̂. Source: Zhang and Sennrich, 2019.
 */
export function rmsNorm(x: Tensor, weight: Tensor, epsilon: number): Tensor {
  return x.graph.emit(
    {
      operator: 'SimplifiedLayerNormalization',
      attributes: { axis: -1, epsilon: { float: epsilon }, stash_type: 1 },
      inputs: [x, weight],
      rules: [
        (dy, at) => {
          const inverse = inverseRootMeanSquare(at.input(0), epsilon);
          const normal = mul(at.input(0), inverse);
          const dNormal = mul(dy, at.input(1));
          const shared = reduceMean(mul(dNormal, normal), [-1], { keep: true });
          return mul(sub(dNormal, mul(normal, shared)), inverse);
        },
        (dy, at) => {
          const inverse = inverseRootMeanSquare(at.input(0), epsilon);
          return sumTo(mul(dy, mul(at.input(0), inverse)), weight);
        },
      ],
    },
    { type: x.type, shape: x.shape },
  );
}

/**
 * 1 / √(mean(x²) + ε), (…, 1). The norm could give it as its second output, but on webgpu ONNX Runtime 1.30 writes
 * mean(x) there.
 */
function inverseRootMeanSquare(x: Tensor, epsilon: number): Tensor {
  const { graph } = x;
  const squares = graph.emit(
    {
      operator: 'ReduceSumSquare',
      inputs: [x, graph.integers([x.shape.length - 1])],
      attributes: { keepdims: 1 },
    },
    { type: x.type, shape: [...x.shape.slice(0, -1), 1] },
  );
  return reciprocal(sqrt(add(div(squares, lengthOf(x, [-1])), graph.scalar(epsilon))));
}
