import type { Tensor } from '../graph/graph.ts';
import { exp } from './exp.ts';
import { mul } from './mul.ts';
import { reduceSum } from './reduceSum.ts';
import { sub } from './sub.ts';

/** Logarithm of the softmax over the last axis: yᵢ = xᵢ − ln Σⱼ e^xⱼ; ∂x = ∂y − e^y Σⱼ ∂yⱼ. */
export function logSoftmax(x: Tensor): Tensor {
  return x.graph.emit(
    {
      operator: 'LogSoftmax',
      inputs: [x],
      attributes: { axis: -1 },
      rules: [(dy, at) => sub(dy, mul(exp(at.output(0)), reduceSum(dy, [-1], { keep: true })))],
    },
    { type: x.type, shape: x.shape },
  );
}
