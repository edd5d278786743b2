import { fileError, InputError } from '@labelray/core';
import { findNonFinite, openWeights, readTensor, type Weights } from '@labelray/weights';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { adapterFiles, peftPrefix, type Adapter, type Matrix } from './adapter.ts';
import { parseAdapterRecord } from './adapterRecord.ts';
import { parseAdapterSettings } from './adapterSettings.ts';

/**
 * Reads a PEFT adapter folder into memory; f16 and bf16 matrices become float32. Throws InputError where a file is
 * missing or not what PEFT writes for plain LoRA, a matrix has another rank than the config says, or a value is not
 * finite. Whether it fits a base is `checkAdapter`'s question.
 */
export async function readAdapter(folder: string): Promise<Adapter> {
  const file = join(folder, adapterFiles.config);
  const settings = parseAdapterSettings(await readJson(file), file);
  const weights = await openWeights(join(folder, adapterFiles.weights));
  const matrices = await readMatrices(weights);
  const record = await readRecord(folder, weights);
  return { ...settings, matrices, ...(record !== undefined && { record }) };
}

async function readMatrices(weights: Weights): Promise<Map<string, Matrix>> {
  const [file] = weights.files;
  const place = file === undefined ? {} : { file };
  const bad = await findNonFinite(weights);
  if (bad !== undefined) {
    throw new InputError(`${bad.tensor} holds ${bad.value} at element ${bad.index}`, {
      ...place,
      remedy: 'the training diverged: lower its learning rate and train again',
    });
  }
  const matrices = new Map<string, Matrix>();
  for (const [name, info] of weights.tensors) {
    const [rows, columns] = info.shape;
    const known = name.startsWith(peftPrefix) && /\.lora_[AB]\.weight$/.test(name);
    if (!known || info.shape.length !== 2 || rows === undefined || columns === undefined) {
      throw new InputError(`the tensor ${name} (${info.shape.join(', ')}) is no LoRA matrix`, {
        ...place,
        remedy: 'save an adapter with plain LoRA on linear layers alone',
      });
    }
    matrices.set(name.slice(peftPrefix.length), {
      shape: [rows, columns],
      data: await readTensor(info),
    });
  }
  return matrices;
}

/** Our own record beside PEFT's files; it must be of these weights, since other programs write over them alone. */
async function readRecord(folder: string, weights: Weights): Promise<Adapter['record']> {
  const file = join(folder, adapterFiles.record);
  if (!existsSync(file)) return undefined;
  const { weights: recorded, ...record } = parseAdapterRecord(await readJson(file), file);
  if (recorded !== (await weights.digest())) {
    throw new InputError(`was not written with ${adapterFiles.weights}`, {
      file,
      remedy: 'delete it where another program has trained the adapter further',
    });
  }
  return record;
}

async function readJson(file: string): Promise<unknown> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    throw fileError(error, file);
  });
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new InputError('not JSON', { file, remedy: 'copy the file again' });
  }
}
