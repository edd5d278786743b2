import { gradients, mul, reduceSum, type Tensor } from '@labelray/onnx';

/**
 * ∂loss/∂t for each t of `wrt`, given ∂loss/∂y of a y that depends on them: the gradients of Σ y ∂loss/∂y with the
 * second factor held. The backward pass of a part of a model, without the part above it.
 */
export function pullBack(y: Tensor, gradient: Tensor, wrt: readonly Tensor[]): Tensor[] {
  const product = mul(y, gradient);
  const axes = product.shape.map((_, axis) => axis);
  return gradients(reduceSum(product, axes), wrt);
}
