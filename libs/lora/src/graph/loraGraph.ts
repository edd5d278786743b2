import { add, dropout, linear, matmul, type Graph, type Tensor } from '@labelray/onnx';
import type { LinearLayer } from '@labelray/llama';
import type { AdaptedLayer } from '../config/adaptedLayers.ts';

/** The low-rank matrices of a graph, by the names PEFT gives them without its prefix. */
export interface LoraGraph {
  /** `model.layers.0.self_attn.q_proj.lora_A.weight` → (rank, in) and `…lora_B.weight` → (out, rank). */
  readonly parameters: ReadonlyMap<string, Tensor>;
  /** Inputs of dropout masks, uint8 in the shape of what they mask; empty without dropout. */
  readonly masks: readonly Tensor[];
  adapt(layer: LinearLayer, x: Tensor, y: Tensor): Tensor;
}

/** How the low-rank matrices enter a graph. */
export interface LoraGraphOptions {
  /** A matrix as tensor: a graph input while training, a stored array for labeling. */
  readonly matrix: (graph: Graph, name: string, shape: readonly number[]) => Tensor;
  /** Share of inputs dropped; layers with the same input share its mask. */
  readonly dropout?: number;
}

/**
 * LoRA as a change of linear layers: y + s (d(x) Aᵀ) Bᵀ with dropout d. The products are small: rank columns.
 * Source: Hu et al., LoRA, 2021.
 */
export function loraGraph(
  layers: readonly AdaptedLayer[],
  { matrix, dropout: share = 0 }: LoraGraphOptions,
): LoraGraph {
  const adapted = new Map(layers.map((one) => [one.layer.name, one]));
  const parameters = new Map<string, Tensor>();
  const masks: Tensor[] = [];
  const maskOf = new Map<Tensor, Tensor>();
  const parameter = (graph: Graph, name: string, shape: readonly number[]): Tensor => {
    const tensor = matrix(graph, name, shape);
    parameters.set(name, tensor);
    return tensor;
  };
  const dropped = (x: Tensor): Tensor => {
    if (share === 0) return x;
    let mask = maskOf.get(x);
    if (mask === undefined) {
      mask = x.graph.input(`keep ${x.name}`, 'uint8', x.shape);
      maskOf.set(x, mask);
      masks.push(mask);
    }
    return dropout(x, mask, share);
  };
  return {
    parameters,
    masks,
    adapt({ name }, x, y) {
      const one = adapted.get(name);
      if (one === undefined) return y;
      const { layer, rank, scale } = one;
      const a = parameter(x.graph, `${name}.lora_A.weight`, [rank, layer.in]);
      const b = parameter(x.graph, `${name}.lora_B.weight`, [layer.out, rank]);
      const low = linear(dropped(x), a); // (batch, tokens, rank)
      return add(y, matmul(low, b, { transposeB: true, scale }));
    },
  };
}
