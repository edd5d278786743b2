import { InputError } from '@labelray/core';
import type { TensorInfo, Weights } from '@labelray/weights';
import { packedLayers, packedNames } from '../quantize/packedLayers.ts';
import type { LlamaConfig } from './config.ts';
import { weightShapes } from './layerNames.ts';

const floatTypes: readonly string[] = ['F32', 'F16', 'BF16'];

interface Expected {
  readonly shape: readonly number[];
  readonly types: readonly string[];
}

/**
 * The weights a config asks for, by name; throws InputError naming the tensor where one is missing, has another shape
 * or type. Tensors that a LLaMA does not have (stored rotary tables) are left aside. A packed weight is two tensors.
 */
export function checkWeights(config: LlamaConfig, weights: Weights): Map<string, TensorInfo> {
  const remedy = 'config.json and weights must come from the same model';
  const found = new Map<string, TensorInfo>();
  for (const [name, { shape, types }] of expectedTensors(config)) {
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
    if (!types.includes(info.dtype)) {
      throw new InputError(`the weight ${name} is of type ${info.dtype}`, {
        file: info.file,
        remedy: `take weights of type ${types.join(', ')}`,
      });
    }
    found.set(name, info);
  }
  return found;
}

function* expectedTensors(config: LlamaConfig): Generator<readonly [string, Expected]> {
  const packed = packedLayers(config);
  const { block = 1 } = config.quantization ?? {};
  for (const [name, shape] of weightShapes(config)) {
    const layer = packed.get(name);
    if (layer === undefined) {
      yield [name, { shape, types: floatTypes }];
      continue;
    }
    const { codes, scales } = packedNames(name);
    yield [codes, { shape: [layer.out, layer.in / 2], types: ['U8'] }];
    yield [scales, { shape: [layer.out, layer.in / block], types: ['F16'] }];
  }
}
