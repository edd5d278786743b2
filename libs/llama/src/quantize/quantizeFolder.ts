import { InputError } from '@labelray/core';
import { readRaw, readTensor } from '@labelray/weights';
import { rewriteFolder } from '../create/rewriteFolder.ts';
import { openLlamaFolder } from '../model/openFolder.ts';
import { packedLayers } from './packedLayers.ts';
import { packedTensors } from './packedTensors.ts';
import {
  quantizationField,
  quantizationRecord,
  type BlockSize,
  type QuantizationMethod,
} from './quantization.ts';

/** How weights are packed. */
export interface QuantizeOptions {
  readonly method: QuantizationMethod;
  /** Weights that share a scale; 64 is QLoRA's. */
  readonly block?: BlockSize;
}

/**
 * Writes a model folder again with its linear layers in four bits a weight, a fourth of bf16: codes and float16 scales
 * (§ `packWeight`), method and digest of the source in `config.json`. Embedding, norms, biases and head stay as they
 * are, and so do layers whose rows are no whole blocks. Memory: the largest weight in float32.
 *
 * Of QLoRA's recipe the second quantization, of the scales, is left out: it would save .4 bits of 4.25 (block 64).
 *
 * Throws InputError where the source is quantized already, no row is a whole block, a weight holds NaN or an infinity or is beyond the range of
 * float16 scales, the output exists, or the disk is full; an unfinished folder is removed.
 */
export async function quantizeFolder(
  source: string,
  output: string,
  { method, block = 64 }: QuantizeOptions,
): Promise<void> {
  const folder = await openLlamaFolder(source);
  if (folder.config.quantization !== undefined) {
    throw new InputError(`the weights are ${folder.config.quantization.method} already`, {
      file: source,
      remedy: 'take the folder they were made from',
    });
  }
  const quantization = { method, block, sourceDigest: await folder.digest() };
  const layers = packedLayers({ ...folder.config, quantization });
  if (layers.size === 0) {
    throw new InputError(`no layer has rows of whole blocks of ${block} weights`, {
      file: source,
      remedy: block === 64 ? 'use blocks of 32' : 'use the model as it is',
    });
  }
  await rewriteFolder(folder, output, {
    settings: { [quantizationField]: quantizationRecord(quantization) },
    tensors: (info) =>
      layers.has(info.name)
        ? packedTensors({ ...info, read: () => readTensor(info) }, quantization)
        : [{ name: info.name, dtype: info.dtype, shape: info.shape, data: () => readRaw(info) }],
  });
}
