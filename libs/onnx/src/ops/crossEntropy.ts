import type { Tensor } from '../graph/graph.ts';
import { gatherElements } from './gatherElements.ts';
import { logSoftmax } from './logSoftmax.ts';
import { mul } from './mul.ts';
import { neg } from './neg.ts';
import { reduceSum } from './reduceSum.ts';
import { unsqueeze } from './unsqueeze.ts';

/**
 * Weighted cross-entropy Σ −wᵢ ln softmax(xᵢ)[targetᵢ], a scalar; logits: (…, classes), targets: (…) int64,
 * weights: (…). With weights 1/n it is the mean; 0 leaves a place out.
 */
export function crossEntropy(logits: Tensor, targets: Tensor, weights: Tensor): Tensor {
  const chosen = gatherElements(logSoftmax(logits), unsqueeze(targets, [targets.shape.length]));
  const weighted = mul(chosen, unsqueeze(weights, [weights.shape.length])); // (…, 1)
  return neg(
    reduceSum(
      weighted,
      weighted.shape.map((_, axis) => axis),
    ),
  );
}
