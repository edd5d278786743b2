import { type Tensor } from '@labelray/onnx';
import { dense, type Parameters } from './layer.ts';

/** Logits of each linear head on a vector: (batch, hidden) → one (batch, classes) a head. */
export function heads(vector: Tensor, count: number, parameters: Parameters): readonly Tensor[] {
  return Array.from({ length: count }, (_, head) =>
    dense(vector, parameters, `linear_heads.${head}`),
  );
}
