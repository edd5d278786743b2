import { cast, type ElementType, type Graph, type Tensor } from '@labelray/onnx';
import type { DType, TensorInfo } from '@labelray/weights';
import { relative } from 'node:path';

const elementTypes: Readonly<Partial<Record<DType, ElementType>>> = {
  F32: 'float32',
  F16: 'float16',
  BF16: 'bfloat16',
};

/** Parameters read where they lie, in files inside `folder`, and computed with as float32. */
export function storedParameters(
  graph: Graph,
  folder: string,
  tensors: ReadonlyMap<string, TensorInfo>,
): (name: string) => Tensor {
  const known = new Map<string, Tensor>();
  return (name) => {
    const info = tensors.get(name);
    if (info === undefined) throw new RangeError(`no weight ${name}`);
    const type = elementTypes[info.dtype];
    if (type === undefined) throw new RangeError(`${name} is of type ${info.dtype}`);
    const tensor =
      known.get(name) ??
      graph.store(name, type, info.shape, {
        file: relative(folder, info.file),
        offset: info.offset,
        length: info.byteLength,
      });
    known.set(name, tensor);
    return cast(tensor, 'float32');
  };
}
