import { errorCode, fileError, InputError } from '@labelray/core';
import type { Parameter } from '@labelray/training';
import { float32ToFloat16, writeSafetensors, type TensorToWrite } from '@labelray/weights';
import { mkdir, readdir, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { BertConfig, BertHead } from '../config/bertConfig.ts';
import { bertConfigJson } from '../config/bertConfigJson.ts';
import type { Vocabulary } from '../text/vocabulary.ts';
import { wordPieceFiles } from '../text/wordPieceFiles.ts';

/** What a BERT folder is made of. */
export interface BertToWrite {
  readonly config: BertConfig;
  readonly heads: readonly BertHead[];
  readonly tensors: readonly TensorToWrite[];
  readonly vocabulary: Vocabulary;
  readonly lowercase?: boolean;
  /** What `config.json` says besides, in its field `labelray`: digests, origin. */
  readonly about?: Readonly<Record<string, unknown>>;
  /** Other files by name. */
  readonly files?: ReadonlyMap<string, string>;
}

/**
 * Writes a BERT folder whole or not at all: everything into `<folder>.partial`, which takes its name at the end. Throws
 * InputError where the folder holds something already, or the disk refuses.
 */
export async function writeBertFolder(folder: string, bert: BertToWrite): Promise<void> {
  await refuseFilled(folder);
  const { config, heads, tensors, vocabulary, lowercase = true, about = {}, files = [] } = bert;
  const partial = `${folder}.partial`;
  try {
    await rm(partial, { recursive: true, force: true });
    await mkdir(partial, { recursive: true });
    await writeSafetensors(join(partial, 'model.safetensors'), tensors, { format: 'pt' });
    const texts = [
      ['config.json', bertConfigJson(config, heads, about)] as const,
      ...wordPieceFiles(vocabulary, { lowercase, maxPositions: config.maxPositions }),
      ...files,
    ];
    for (const [name, text] of texts) await writeFile(join(partial, name), text, { flush: true });
    await mkdir(dirname(folder), { recursive: true });
    await rmdir(folder).catch(() => undefined); // an empty one would be in the way on some systems
    await rename(partial, folder);
  } catch (error) {
    await rm(partial, { recursive: true, force: true }).catch(() => undefined);
    throw fileError(error, folder);
  }
}

/** Throws InputError where a folder is there and not empty. */
export async function refuseFilled(folder: string): Promise<void> {
  const names = await readdir(folder).catch((error: unknown) => {
    if (errorCode(error) === 'ENOENT') return [];
    throw fileError(error, folder);
  });
  if (names.length === 0) return;
  throw new InputError(`holds ${names.length} files already`, {
    file: folder,
    remedy: 'remove them, or name another folder',
  });
}

/** Trained parameters as tensors to write, of 16 or 32 bits. */
export function parameterTensors(
  parameters: ReadonlyMap<string, Parameter>,
  { half = false }: { readonly half?: boolean } = {},
): readonly TensorToWrite[] {
  return Array.from(parameters, ([name, { shape, data }]) => {
    const stored = half ? float32ToFloat16(data) : data;
    const bytes = new Uint8Array(stored.buffer, stored.byteOffset, stored.byteLength);
    return { name, shape, dtype: half ? 'F16' : 'F32', data: bytes };
  });
}
