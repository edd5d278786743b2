import { InputError } from '@labelray/core';
import {
  encodeWeights,
  openLlamaFolder,
  weightTypeNames,
  type LlamaFolder,
  type WeightType,
} from '@labelray/llama';
import {
  readRaw,
  readTensor,
  toFloat32,
  writeSafetensors,
  type TensorInfo,
  type TensorToWrite,
} from '@labelray/weights';
import { copyFile, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { checkAdapter } from '../adapter/checkAdapter.ts';
import { readAdapter } from '../adapter/readAdapter.ts';
import { adaptedLayers } from '../config/adaptedLayers.ts';
import { writeError } from '../writeError.ts';
import { addLowRank, type LowRank } from './addLowRank.ts';

const index = 'model.safetensors.index.json';

/** Weights in other forms, which would not hold the merged ones. */
const otherWeights = /\.(safetensors|bin|pth?|gguf|onnx|onnx_data|msgpack|h5)$|\.index\.json$/;

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
  const stage = `${resolve(outputFolder)}.partial`;
  await refuseExisting(outputFolder);
  try {
    await rm(stage, { recursive: true, force: true });
    await mkdir(stage, { recursive: true });
    let total = 0;
    for (const file of base.weights.files) {
      const tensors = [...base.weights.tensors.values()]
        .filter((info) => info.file === file)
        .map((info) => merged(info, changes.get(info.name), type));
      total += tensors.reduce((sum, { bytes }) => sum + bytes, 0);
      await writeSafetensors(join(stage, basename(file)), tensors, { format: 'pt' });
    }
    await copyOthers(base, stage, { type, total });
    await rename(stage, outputFolder);
  } catch (error) {
    await rm(stage, { recursive: true, force: true }).catch(() => undefined);
    throw writeError(error, outputFolder);
  }
}

async function refuseExisting(folder: string): Promise<void> {
  const names = await readdir(folder).catch((): string[] => []);
  if (names.length > 0) {
    throw new InputError('exists and is not empty', { file: folder, remedy: 'name a new folder' });
  }
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
): TensorToWrite & { readonly bytes: number } {
  const { name, shape, byteLength } = info;
  const stored = (['F32', 'F16', 'BF16'] as const).find((one) => one === info.dtype);
  const type = stored === undefined ? undefined : (wanted ?? stored);
  if (type === undefined || (change === undefined && type === stored)) {
    return { name, shape, dtype: info.dtype, bytes: byteLength, data: () => readRaw(info) };
  }
  const count = shape.reduce((product, size) => product * size, 1);
  return {
    name,
    shape,
    dtype: type,
    bytes: count * (type === 'F32' ? 4 : 2),
    async data() {
      const weight = await readTensor(info);
      if (change !== undefined) addLowRank(weight, change);
      const bytes = encodeWeights(weight, type);
      if (!isFinite(bytes, type)) {
        throw new InputError(`merged, ${name} has values beyond the range of ${type}`, {
          file: info.file,
          remedy: 'write it as BF16 or F32',
        });
      }
      return bytes;
    },
  };
}

function isFinite(bytes: Uint8Array, type: WeightType): boolean {
  return toFloat32(bytes, type).every((value) => Number.isFinite(value));
}

async function copyOthers(
  { folder, weights }: LlamaFolder,
  stage: string,
  { type, total }: { readonly type: WeightType | undefined; readonly total: number },
): Promise<void> {
  const own = new Set(weights.files.map((file) => basename(file)));
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const { name } = entry;
    if (entry.isDirectory() || own.has(name) || otherWeights.test(name)) continue;
    await copyFile(join(folder, name), join(stage, name));
  }
  if (type !== undefined) {
    const config = join(stage, 'config.json');
    const settings = JSON.parse(await readFile(config, 'utf8')) as Record<string, unknown>;
    delete settings.torch_dtype; // the older name of the same field
    await writeJson(config, { ...settings, dtype: weightTypeNames[type] });
  }
  if (!own.has('model.safetensors')) {
    const shards = Array.from(weights.tensors, ([name, { file }]) => [name, basename(file)]);
    await writeJson(join(stage, index), {
      metadata: { total_size: total },
      weight_map: Object.fromEntries(shards) as unknown,
    });
  }
}

const writeJson = (file: string, value: unknown): Promise<void> =>
  writeFile(file, `${JSON.stringify(value, undefined, 2)}\n`);
