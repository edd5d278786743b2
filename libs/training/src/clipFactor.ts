/**
 * What gradients of a norm are multiplied by so that it is at most `most`: min(1, most / (norm + 1e-6)).
 * Source: torch.nn.utils.clip_grad_norm_. The optimiser applies it, which saves a pass over the gradients.
 *
 * @example clipFactor(4, 1) // => 0.24999993750001562
 */
export function clipFactor(norm: number, most: number): number {
  return Math.min(1, most / (norm + 1e-6));
}
