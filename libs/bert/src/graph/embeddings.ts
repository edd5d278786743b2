import { add, gather, type Graph, type Tensor } from '@labelray/onnx';
import type { Parameters } from './layer.ts';

/**
 * Sum of word, position and token-type embeddings, before the norm; all tokens are of type 0.
 * ids: (batch, tokens) int64, positions: (tokens) int64 → (batch, tokens, hidden).
 */
export function embeddingSum(
  graph: Graph,
  { ids, positions }: { readonly ids: Tensor; readonly positions: Tensor },
  parameters: Parameters,
): Tensor {
  const words = gather(parameters('word_embeddings.weight'), ids);
  const places = gather(parameters('position_embeddings.weight'), positions);
  const type = gather(parameters('token_type_embeddings.weight'), graph.integers([0])); // (1, hidden)
  return add(words, add(places, type));
}
