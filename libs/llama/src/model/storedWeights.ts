import {
  cast,
  codebook,
  dequantize,
  type ElementType,
  type Graph,
  type Tensor,
} from '@labelray/onnx';
import type { DType } from '@labelray/weights';
import { relative } from 'node:path';
import { nf4Values } from '../quantize/nf4.ts';
import { packedLayers, packedNames } from '../quantize/packedLayers.ts';
import type { LinearLayer } from './layerNames.ts';
import type { LlamaFolder } from './openFolder.ts';

const elementTypes: Readonly<Partial<Record<DType, ElementType>>> = {
  F32: 'float32',
  F16: 'float16',
  BF16: 'bfloat16',
};

/** How stored weights are used. */
export interface StoredWeightsOptions {
  /**
   * Whether weights of 16 bits are unpacked once more for the backward pass rather than kept in float32 until then: for
   * sessions that open without `prepare`. Weights of four bits always are.
   */
  readonly fleeting?: boolean;
}

/** The frozen weights of a folder, read where they lie and computed with as float32. */
export function storedWeights(
  graph: Graph,
  { folder, tensors, config }: LlamaFolder,
  { fleeting = false }: StoredWeightsOptions = {},
): (name: string) => Tensor {
  const known = new Map<string, Tensor>();
  const layers = packedLayers(config);
  /** A tensor of the folder; the type and shape of a graph may see its bytes otherwise than the file says. */
  const stored = (
    name: string,
    { type, shape }: { readonly type?: ElementType; readonly shape?: readonly number[] } = {},
  ): Tensor => {
    const info = tensors.get(name);
    if (info === undefined) throw new RangeError(`no weight ${name}`);
    const seen = type ?? elementTypes[info.dtype];
    if (seen === undefined) throw new RangeError(`${name} is of type ${info.dtype}`);
    const tensor =
      known.get(name) ??
      graph.store(name, seen, shape ?? info.shape, {
        file: relative(folder, info.file),
        offset: info.offset,
        length: info.byteLength,
      });
    known.set(name, tensor);
    return tensor;
  };
  const unpacked = (name: string, layer: LinearLayer): Tensor => {
    const names = packedNames(name);
    // In float16 the products of codes and scales would be rounded once more.
    const scales = cast(stored(names.scales), 'float32', { fleeting: true });
    return config.quantization?.method === 'nf4'
      ? codebook(stored(names.codes, { type: 'uint8' }), scales, nf4Values)
      : dequantize(stored(names.codes, { type: 'int4', shape: [layer.out, layer.in] }), scales);
  };
  return (name) => {
    const layer = layers.get(name);
    return layer === undefined
      ? cast(stored(name), 'float32', { fleeting })
      : unpacked(name, layer);
  };
}
