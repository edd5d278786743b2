import { float32ToBfloat16, float32ToFloat16, writeSafetensors } from '@labelray/weights';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseLlamaConfig } from '../model/config.ts';
import { weightShapes } from '../model/layerNames.ts';
import type { Weight } from './initialWeights.ts';

/** Types that weights are written in. */
export type WeightType = 'F32' | 'F16' | 'BF16';

/** Hugging Face's names of them, as in `config.json`. */
export const weightTypeNames: Readonly<Record<WeightType, string>> = {
  F32: 'float32',
  F16: 'float16',
  BF16: 'bfloat16',
};

/** Numbers as the little-endian bytes of a type. */
export function encodeWeights(data: Float32Array, type: WeightType): Uint8Array {
  const array =
    type === 'F32' ? data : type === 'F16' ? float32ToFloat16(data) : float32ToBfloat16(data);
  return new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
}

/**
 * Writes a Hugging Face folder, `config.json` and `model.safetensors`: the settings of a `config.json` and its weights
 * by name. Throws InputError where the settings are no LLaMA's or the disk refuses, RangeError where a weight is
 * missing or of another length.
 */
export async function writeLlamaFolder(
  folder: string,
  settings: Readonly<Record<string, unknown>>,
  weights: ReadonlyMap<string, Weight>,
  { type = 'F32' }: { readonly type?: WeightType } = {},
): Promise<void> {
  const file = join(folder, 'config.json');
  const config = parseLlamaConfig(settings, file);
  const tensors = Array.from(weightShapes(config), ([name, shape]) => {
    const weight = weights.get(name);
    if (weight?.shape.join() !== shape.join()) {
      throw new RangeError(
        `${name} is ${weight === undefined ? 'missing' : `(${weight.shape.join(', ')})`}, not (${shape.join(', ')})`,
      );
    }
    return { name, dtype: type, shape, data: () => encodeWeights(weight.data, type) };
  });
  await mkdir(folder, { recursive: true });
  await writeSafetensors(join(folder, 'model.safetensors'), tensors, { format: 'pt' });
  const written = {
    ...settings,
    architectures: ['LlamaForCausalLM'],
    dtype: weightTypeNames[type],
  };
  await writeFile(file, `${JSON.stringify(written, undefined, 2)}\n`);
}
