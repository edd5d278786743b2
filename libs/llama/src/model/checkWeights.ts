import { InputError } from '@labelray/core';
import type { TensorInfo, Weights } from '@labelray/weights';
import type { LlamaConfig } from './config.ts';
import { weightShapes } from './layerNames.ts';

const floatTypes: readonly string[] = ['F32', 'F16', 'BF16'];

/**
 * The weights a config asks for, by name; throws InputError naming the tensor where one is missing, has another shape
 * or is not of a floating-point type. Tensors that a LLaMA does not have (stored rotary tables) are left aside.
 */
export function checkWeights(config: LlamaConfig, weights: Weights): Map<string, TensorInfo> {
  const remedy = 'config.json and weights must come from the same model';
  const found = new Map<string, TensorInfo>();
  for (const [name, shape] of weightShapes(config)) {
    const info = weights.tensors.get(name);
    if (info === undefined) {
      throw new InputError(`the weight ${name} is missing`, { file: weights.folder, remedy });
    }
    if (info.shape.join() !== shape.join()) {
      throw new InputError(
        `the weight ${name} is (${info.shape.join(', ')}), config.json says (${shape.join(', ')})`,
        { file: info.file, remedy },
      );
    }
    if (!floatTypes.includes(info.dtype)) {
      throw new InputError(`the weight ${name} is of type ${info.dtype}`, {
        file: info.file,
        remedy: `take weights of type ${floatTypes.join(', ')}`,
      });
    }
    found.set(name, info);
  }
  return found;
}
