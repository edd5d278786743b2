import { InputError } from '@labelray/core';
import { openPyTorchCheckpoint, openWeights, type Weights } from '@labelray/weights';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BertHead } from '../config/bertConfig.ts';
import { parseBertConfig } from '../config/parseBertConfig.ts';
import type { StoredBert } from '../labeling/openBert.ts';
import { bertTensors } from '../weights/bertTensors.ts';

/** A BERT folder: config, weights, and the heads where Labelray wrote it. */
export interface BertFolder extends StoredBert {
  readonly weights: Weights;
  /** Names and classes of the heads; absent where the folder does not say. */
  readonly heads?: readonly BertHead[];
  /** Corpus of its training reports, where the folder says so. */
  readonly trainedOn?: string;
}

/**
 * Opens a folder with `config.json` and weights: safetensors as Hugging Face has them, or one PyTorch checkpoint
 * (`*.pth`, `*.pt`). Reads headers only. Throws InputError where it is no BERT or its files do not fit together.
 */
export async function openBertFolder(folder: string): Promise<BertFolder> {
  const file = join(folder, 'config.json');
  const { config, ...said } = parseBertConfig(await readJson(file), file);
  const { heads } = said;
  const weights = await openAnyWeights(folder);
  const { tensors, classes } = bertTensors(config, weights);
  const counts = heads?.map((head) => head.classes.length);
  if (counts !== undefined && counts.join() !== classes.join()) {
    throw new InputError(
      `field "labelray.heads": heads of ${counts.join(', ')} classes, the weights have ${classes.join(', ')}`,
      { file, remedy: 'config.json and weights must come from the same model' },
    );
  }
  return { folder, config, tensors, classes, weights, ...said };
}

async function openAnyWeights(folder: string): Promise<Weights> {
  const names = await readdir(folder);
  const [checkpoint, ...others] = names.filter((name) => /\.(pth|pt)$/.test(name));
  const safe = names.some((name) => /\.safetensors(\.index\.json)?$/.test(name));
  if (safe || checkpoint === undefined) return openWeights(folder);
  if (others.length > 0) {
    throw new InputError(`holds ${others.length + 1} checkpoints`, {
      file: folder,
      remedy: 'leave one of them in the folder',
    });
  }
  return openPyTorchCheckpoint(join(folder, checkpoint));
}

async function readJson(file: string): Promise<unknown> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new InputError('cannot be read', {
      file,
      remedy: 'name a folder with config.json and weights',
    });
  });
  try {
    return JSON.parse(text);
  } catch {
    throw new InputError('not JSON', { file, remedy: 'download the file again' });
  }
}
