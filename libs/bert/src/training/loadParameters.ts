import type { Parameter } from '@labelray/training';
import { readTensor, type TensorInfo } from '@labelray/weights';

/** Parameters read into memory as float32, to be trained. */
export async function loadParameters(
  tensors: ReadonlyMap<string, TensorInfo>,
): Promise<Map<string, Parameter>> {
  const parameters = new Map<string, Parameter>();
  for (const [name, info] of tensors) {
    parameters.set(name, { shape: info.shape, data: await readTensor(info) });
  }
  return parameters;
}
