import { InputError } from '@labelray/core';
import type { LlamaFolder } from '../model/openFolder.ts';

/** How frozen weights are kept in memory. */
export type Precision = 'f32' | 'f16' | 'bf16' | 'int4' | 'nf4';

export const precisions: readonly Precision[] = ['f32', 'f16', 'bf16', 'int4', 'nf4'];

/** A precision by name; throws InputError with the names there are. */
export function parsePrecision(name: string): Precision {
  const precision = precisions.find((one) => one === name);
  if (precision !== undefined) return precision;
  throw new InputError(`unknown precision "${name}"`, { remedy: `use ${precisions.join(', ')}` });
}

/** The precision that a folder's weights have on disk: how its linear layers are stored. */
export function storedPrecision({ config, tensors }: LlamaFolder): Precision {
  if (config.quantization !== undefined) return config.quantization.method;
  const first = tensors.get('model.layers.0.self_attn.q_proj.weight')?.dtype;
  return first === 'F16' ? 'f16' : first === 'BF16' ? 'bf16' : 'f32';
}

/**
 * What a session has to do to keep the weights of a folder in a precision: with `prepare` they are unpacked to float32
 * when it opens, the fastest, and without they stay as on disk and are unpacked at each use, in a fraction of the memory.
 * f32 can be had of f16 and bf16; throws InputError where the folder holds another precision, with the way to get it.
 */
export function preparation(
  folder: LlamaFolder,
  precision: Precision,
): { readonly prepare: boolean } {
  const stored = storedPrecision(folder);
  const isPacked = stored === 'int4' || stored === 'nf4';
  if (precision === 'f32' && !isPacked) return { prepare: true };
  if (precision === stored) return { prepare: false };
  const fourBits = precision === 'int4' || precision === 'nf4';
  throw new InputError(`the weights are ${stored}, not ${precision}`, {
    file: folder.folder,
    remedy:
      fourBits && !isPacked
        ? `quantize the folder first, or use ${stored}`
        : `use ${stored}, or take a folder with ${precision} weights`,
  });
}
