import { InputError } from '@labelray/core';
import type { LlamaFolder } from '@labelray/llama';
import {
  adapterFiles,
  baseDigest,
  checkAdapter,
  readAdapter,
  writeAdapter,
  type Adapter,
} from '@labelray/lora';
import { basename, join, resolve } from 'node:path';

/** An adapter of another trainer that fits a base. */
export interface ForeignAdapter {
  readonly adapter: Adapter;
  readonly baseDigest: string;
  /** Linear layers with matrices. */
  readonly layers: number;
}

/**
 * Reads a PEFT adapter and checks it against a base. Throws InputError where it is not plain LoRA on linear layers (named:
 * `modules_to_save`, DoRA, …), a matrix is missing, of another shape or not finite, the base has another digest than
 * `expectedBase` or than the adapter records, and where every B is zero: then nothing was trained.
 */
export async function readForeignAdapter(
  folder: string,
  base: LlamaFolder,
  { expectedBase }: { readonly expectedBase?: string } = {},
): Promise<ForeignAdapter> {
  const adapter = await readAdapter(folder);
  const digest = await baseDigest(base);
  if (expectedBase !== undefined && expectedBase !== digest) {
    throw new InputError(
      `the training data was made for a base of digest ${expectedBase.slice(0, 12)}…, ${base.folder} has ${digest.slice(0, 12)}…`,
      { file: folder, remedy: 'give the base that the adapter was trained on' },
    );
  }
  await checkAdapter(adapter, base, { file: join(folder, adapterFiles.config) });
  const ups = [...adapter.matrices].filter(([name]) => name.endsWith('lora_B.weight'));
  if (ups.every(([, { data }]) => data.every((value) => value === 0))) {
    throw new InputError('changes nothing: every lora_B is zero', {
      file: join(folder, adapterFiles.weights),
      remedy: 'take the adapter of a later checkpoint; this one was not trained',
    });
  }
  return { adapter, baseDigest: digest, layers: ups.length };
}

/** Writes an adapter of another trainer with our record beside it. */
export async function writeForeignAdapter(
  folder: string,
  { adapter, baseDigest: digest }: ForeignAdapter,
  {
    base,
    recipe,
  }: { readonly base: LlamaFolder; readonly recipe: Readonly<Record<string, unknown>> },
): Promise<void> {
  await writeAdapter(folder, {
    ...adapter,
    baseModel: basename(resolve(base.folder)),
    record: { baseDigest: digest, recipe },
  });
}
