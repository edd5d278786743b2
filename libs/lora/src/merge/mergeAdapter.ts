import { InputError } from '@labelray/core';
import {
  encodeWeights,
  openLlamaFolder,
  rewriteFolder,
  weightTypeNames,
  type LlamaFolder,
  type WeightType,
} from '@labelray/llama';
import {
  readRaw,
  readTensor,
  toFloat32,
  type TensorInfo,
  type TensorToWrite,
} from '@labelray/weights';
import { checkAdapter } from '../adapter/checkAdapter.ts';
import { readAdapter } from '../adapter/readAdapter.ts';
import { adaptedLayers } from '../config/adaptedLayers.ts';
import { addLowRank, type LowRank } from './addLowRank.ts';

/**
 * Writes a base with an adapter merged in, W + scale · B A, as a new Hugging Face folder: the same shards and names, a
 * tied head still tied, tokenizer and other files copied. Memory: the adapter and the largest weight. Types stay as
 * they are unless `type` is given.
 *
 * Throws InputError where the output exists, the adapter does not fit the base, the base is quantized, a merged value is
 * beyond the type's range, or the disk is full; an unfinished folder is removed.
 */
export async function mergeAdapter(
  baseFolder: string,
  adapterFolder: string,
  outputFolder: string,
  { type }: { readonly type?: WeightType } = {},
): Promise<void> {
  const base = await openLlamaFolder(baseFolder);
  if (base.config.quantization !== undefined) {
    throw new InputError(`the weights are ${base.config.quantization.method}`, {
      file: baseFolder,
      remedy: 'merge into the folder they were made from',
    });
  }
  const changes = await lowRanks(base, adapterFolder);
  await rewriteFolder(base, outputFolder, {
    tensors: (info) => [merged(info, changes.get(info.name), type)],
    ...(type !== undefined && {
      // torch_dtype is the older name of the same field
      settings: { dtype: weightTypeNames[type], torch_dtype: undefined },
    }),
  });
}

/** The changes of an adapter, by the names of the weights. */
async function lowRanks(base: LlamaFolder, folder: string): Promise<Map<string, LowRank>> {
  const adapter = await readAdapter(folder);
  await checkAdapter(adapter, base, { file: folder });
  return new Map(
    adaptedLayers(base.config, adapter.config).flatMap(({ layer: { name }, scale }) => {
      const a = adapter.matrices.get(`${name}.lora_A.weight`);
      const b = adapter.matrices.get(`${name}.lora_B.weight`);
      return a === undefined || b === undefined ? [] : [[`${name}.weight`, { a, b, scale }]];
    }),
  );
}

function merged(
  info: TensorInfo,
  change: LowRank | undefined,
  wanted: WeightType | undefined,
): TensorToWrite {
  const { name, shape, file } = info;
  const stored = (['F32', 'F16', 'BF16'] as const).find((one) => one === info.dtype);
  const type = stored === undefined ? undefined : (wanted ?? stored);
  if (type === undefined || (change === undefined && type === stored)) {
    return { name, shape, dtype: info.dtype, data: () => readRaw(info) };
  }
  return {
    name,
    shape,
    dtype: type,
    async data() {
      const weight = await readTensor(info);
      if (change !== undefined) addLowRank(weight, change);
      const bytes = encodeWeights(weight, type);
      if (!toFloat32(bytes, type).every((value) => Number.isFinite(value))) {
        throw new InputError(`${name} has values beyond the range of ${type}`, {
          file,
          remedy: 'merge in BF16 or F32',
        });
      }
      return bytes;
    },
  };
}
