import { floatData, type Graph, type HostTensor } from '@labelray/onnx';
import type { KeyValue } from './graph.ts';

/** Tokens that many texts begin with, as the model has read them. */
export interface Prefix {
  readonly length: number;
  /** Keys and values of every block, (1, heads, length, head) each. */
  readonly blocks: readonly { readonly key: HostTensor; readonly value: HostTensor }[];
}

/** A prefix as arrays of a graph. */
export function storePrefix(graph: Graph, { blocks }: Prefix): readonly KeyValue[] {
  const store = (name: string, tensor: HostTensor) => {
    const { buffer, byteOffset, byteLength } = floatData(tensor);
    const bytes = new Uint8Array(buffer, byteOffset, byteLength);
    return graph.store(name, 'float32', tensor.shape, bytes);
  };
  return blocks.map(({ key, value }, block) => ({
    key: store(`prefix.${block}.key`, key),
    value: store(`prefix.${block}.value`, value),
  }));
}
