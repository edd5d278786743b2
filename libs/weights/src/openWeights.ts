import { fileError, InputError, printable } from '@labelray/core';
import { readdir, readFile, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { isObject } from './isObject.ts';
import { digestOnce } from './digestOnce.ts';
import { parseStrictJson } from './parseStrictJson.ts';
import { readSafetensorsHeader } from './readSafetensorsHeader.ts';
import type { TensorInfo } from './tensorInfo.ts';

/** The tensors of a model, wherever they lie; nothing of them is in memory. */
export interface Weights {
  readonly folder: string;
  /** Paths, in the order of their names. */
  readonly files: readonly string[];
  readonly tensors: ReadonlyMap<string, TensorInfo>;
  readonly metadata: Readonly<Record<string, string>>;
  /** SHA-256 over the names and contents of the files, in hex; read once. */
  readonly digest: () => Promise<string>;
}

const single = 'model.safetensors';
const index = 'model.safetensors.index.json';
const downloadAgain = 'download the folder again';

async function readIndex(file: string): Promise<readonly (readonly [string, string])[]> {
  const bytes = await readFile(file).catch((error: unknown) => {
    throw fileError(error, file);
  });
  const value = parseStrictJson(bytes, { file, what: 'the index', remedy: downloadAgain });
  const map = isObject(value) ? value.weight_map : undefined;
  if (!isObject(map)) {
    throw new InputError('has no "weight_map"', { file, remedy: downloadAgain });
  }
  return Object.entries(map).map(([name, shard]) => {
    // a shard lies beside its index and nowhere else
    if (typeof shard === 'string' && /^[^/\\\0]+\.safetensors$/.test(shard)) return [name, shard];
    throw new InputError(
      `tensor "${printable(name)}" lies in ${printable(JSON.stringify(shard))}, which is no name of a safetensors file`,
      { file, remedy: downloadAgain },
    );
  });
}

function opened(
  folder: string,
  files: readonly string[],
  tensors: ReadonlyMap<string, TensorInfo>,
  metadata: Readonly<Record<string, string>>,
): Weights {
  return { folder, files, tensors, metadata, digest: digestOnce(files) };
}

async function openShards(folder: string): Promise<Weights> {
  const indexFile = join(folder, index);
  const places = await readIndex(indexFile);
  const names = [...new Set(places.map(([, shard]) => shard))].sort();
  const present = new Set(await readdir(folder));
  const missing = names.filter((name) => !present.has(name));
  if (missing.length > 0) {
    throw new InputError(
      `lists ${missing.map((name) => `"${printable(name)}"`).join(', ')}, which ${missing.length === 1 ? 'is' : 'are'} not there`,
      {
        file: indexFile,
        remedy: `download ${missing.length === 1 ? 'it' : 'them'} into ${folder}`,
      },
    );
  }
  const shards = new Map<string, Awaited<ReturnType<typeof readSafetensorsHeader>>>();
  for (const name of names) shards.set(name, await readSafetensorsHeader(join(folder, name)));
  const tensors = new Map<string, TensorInfo>();
  for (const [name, shard] of places) {
    const info = shards.get(shard)?.tensors.get(name);
    if (info === undefined) {
      throw new InputError(`tensor "${printable(name)}" is not in ${printable(shard)}`, {
        file: indexFile,
        remedy: downloadAgain,
      });
    }
    tensors.set(name, info);
  }
  const metadata = Object.fromEntries(
    [...shards.values()].flatMap((shard) => Object.entries(shard.metadata)),
  );
  return opened(
    folder,
    names.map((name) => join(folder, name)),
    tensors,
    metadata,
  );
}

async function openSingle(file: string): Promise<Weights> {
  const { tensors, metadata } = await readSafetensorsHeader(file);
  return opened(dirname(file), [file], tensors, metadata);
}

/**
 * Opens the weights of a Hugging Face folder (`model.safetensors`, or the shards that `model.safetensors.index.json`
 * names) or a single safetensors file; reads headers only.
 *
 * Throws InputError where there are none, a shard is missing, or a tensor of the index is not in its shard; and on what
 * `readSafetensorsHeader` refuses.
 */
export async function openWeights(folder: string): Promise<Weights> {
  const found = await stat(folder).catch((error: unknown) => {
    throw fileError(error, folder);
  });
  if (!found.isDirectory()) return openSingle(folder);
  const names = await readdir(folder);
  if (names.includes(single)) return openSingle(join(folder, single));
  if (names.includes(index)) return openShards(folder);
  const pickled = names.find((name) => /^pytorch_model.*\.bin$/.test(name));
  throw new InputError(`has neither ${single} nor ${index}`, {
    file: folder,
    remedy:
      pickled === undefined
        ? 'give the folder of a Hugging Face model, or a .safetensors file'
        : `${pickled} must be converted: load the model and save_pretrained(folder, safe_serialization=True)`,
  });
}
