import { fileError, InputError } from '@labelray/core';
import {
  byteLengthOf,
  writeSafetensors,
  type TensorInfo,
  type TensorToWrite,
} from '@labelray/weights';
import { copyFile, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import type { LlamaFolder } from '../model/openFolder.ts';

const single = 'model.safetensors';
const index = 'model.safetensors.index.json';

/** Weights in other forms, which would not hold the changed ones. */
const otherWeights = /\.(safetensors|bin|pth?|gguf|onnx|onnx_data|msgpack|h5)$|\.index\.json$/;

/** What becomes of a folder. */
export interface Rewriting {
  /** What is written for a tensor, in its shard; made when its turn comes. */
  readonly tensors: (info: TensorInfo) => readonly TensorToWrite[];
  /** Fields of `config.json` that are set or, where undefined, taken away. */
  readonly settings?: Readonly<Record<string, unknown>>;
}

/**
 * Writes a model folder again with other weights: the same shards, tokenizer and other files copied, tensor by tensor,
 * so that memory holds one at a time. The new folder appears when all of it is on the disk. Throws InputError where it
 * exists or the disk refuses; an unfinished folder is removed.
 */
export async function rewriteFolder(
  source: LlamaFolder,
  output: string,
  { tensors, settings = {} }: Rewriting,
): Promise<void> {
  const stage = `${resolve(output)}.partial`;
  await refuseExisting(output);
  try {
    await rm(stage, { recursive: true, force: true });
    await mkdir(stage, { recursive: true });
    await copyOthers(source, stage);
    await changeSettings(join(stage, 'config.json'), settings);
    const shards = new Map<string, readonly TensorToWrite[]>();
    for (const file of source.weights.files) {
      const infos = [...source.weights.tensors.values()].filter((info) => info.file === file);
      const shard = infos.flatMap((info) => tensors(info));
      shards.set(basename(file), shard);
      await writeSafetensors(join(stage, basename(file)), shard, { format: 'pt' });
    }
    if (!shards.has(single)) await writeJson(join(stage, index), shardIndex(shards));
    await rename(stage, output);
  } catch (error) {
    await rm(stage, { recursive: true, force: true }).catch(() => undefined);
    throw fileError(error, output);
  }
}

async function refuseExisting(folder: string): Promise<void> {
  const names = await readdir(folder).catch((): string[] => []);
  if (names.length > 0) {
    throw new InputError('exists and is not empty', { file: folder, remedy: 'name a new folder' });
  }
}

async function copyOthers({ folder }: LlamaFolder, stage: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const file = join(folder, name);
    if (otherWeights.test(name) || !(await stat(file)).isFile()) continue;
    await copyFile(file, join(stage, name));
  }
}

async function changeSettings(
  file: string,
  changes: Readonly<Record<string, unknown>>,
): Promise<void> {
  if (Object.keys(changes).length === 0) return;
  const settings = JSON.parse(await readFile(file, 'utf8')) as Record<string, unknown>;
  await writeJson(file, { ...settings, ...changes }); // JSON leaves out what is undefined
}

function shardIndex(shards: ReadonlyMap<string, readonly TensorToWrite[]>): unknown {
  const places = Array.from(shards, ([file, tensors]) =>
    tensors.map((tensor) => ({ ...tensor, file })),
  ).flat();
  return {
    metadata: {
      total_size: places.reduce(
        (sum, { dtype, shape }) => sum + (byteLengthOf(dtype, shape) ?? 0),
        0,
      ),
    },
    weight_map: Object.fromEntries(places.map(({ name, file }) => [name, file])),
  };
}

const writeJson = (file: string, value: unknown): Promise<void> =>
  writeFile(file, `${JSON.stringify(value, undefined, 2)}\n`);
