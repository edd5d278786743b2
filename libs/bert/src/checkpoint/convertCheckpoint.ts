import { fileError, InputError } from '@labelray/core';
import { openPyTorchCheckpoint, readRaw } from '@labelray/weights';
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { BertConfig, BertHead } from '../config/bertConfig.ts';
import { configOfWeights } from '../config/configOfWeights.ts';
import { parseBertConfig } from '../config/parseBertConfig.ts';
import { parseVocabulary } from '../text/vocabulary.ts';
import { bertTensors } from '../weights/bertTensors.ts';
import { refuseFilled, writeBertFolder } from './writeBertFolder.ts';

/** What is converted, and into what. */
export interface Conversion {
  /** A checkpoint of torch.save. */
  readonly checkpoint: string;
  /** The vocab.txt it was trained with. */
  readonly vocabulary: string;
  /** The folder to write; must not hold anything. */
  readonly output: string;
  /** Its linear heads, in their order. */
  readonly heads: readonly BertHead[];
  /** Its config.json; where absent, the shapes of the weights tell it, as far as BERT uncased goes. */
  readonly config?: string;
  /** What config.json says besides, such as what it was trained on. */
  readonly about?: Readonly<Record<string, unknown>>;
}

/** What was converted. */
export interface ConversionAccount {
  readonly output: string;
  readonly config: BertConfig;
  readonly tensors: number;
  /** Tensors of the checkpoint that labeling does not read, such as position_ids, and keys beside the state dict. */
  readonly leftOut: readonly string[];
  /** SHA-256 of the files that were read. */
  readonly checkpointDigest: string;
  readonly vocabularyDigest: string;
}

/**
 * Converts a PyTorch checkpoint of a BERT with linear heads into a folder of safetensors, config.json and tokenizer, the
 * numbers as they are. Nothing of the checkpoint is executed; it is written whole or not at all, tensor by tensor.
 *
 * Throws InputError on what `openPyTorchCheckpoint` refuses, on a head that is missing, too many or of another number of
 * classes, on a weight that is missing or of another shape, and on a vocabulary of another size.
 */
export async function convertCheckpoint({
  checkpoint,
  vocabulary: vocabularyFile,
  output,
  heads,
  config: configFile,
  about = {},
}: Conversion): Promise<ConversionAccount> {
  await refuseFilled(output);
  const weights = await openPyTorchCheckpoint(checkpoint);
  const config = configFile === undefined ? configOfWeights(weights) : await readConfig(configFile);
  const { tensors, classes } = bertTensors(config, weights);
  checkHeads(classes, heads, checkpoint);
  const text = await readText(vocabularyFile);
  const vocabulary = parseVocabulary(text, vocabularyFile, config.vocabulary);
  const digests = {
    checkpointDigest: await digestOfFile(checkpoint),
    vocabularyDigest: createHash('sha256').update(text).digest('hex'),
  };
  const used = new Set([...tensors.values()].map(({ name }) => name));
  const leftOut = [
    ...[...weights.tensors.keys()].filter((name) => !used.has(name)),
    ...weights.leftOut,
  ];
  await writeBertFolder(output, {
    config,
    heads,
    vocabulary,
    tensors: [...tensors].map(([name, info]) => ({
      name,
      dtype: info.dtype,
      shape: info.shape,
      data: () => readRaw(info),
    })),
    about: {
      ...about,
      source: { checkpoint: basename(checkpoint), sha256: digests.checkpointDigest, leftOut },
      vocabulary: { pieces: vocabulary.length, sha256: digests.vocabularyDigest },
    },
  });
  return { output, config, tensors: tensors.size, leftOut, ...digests };
}

function checkHeads(classes: readonly number[], heads: readonly BertHead[], file: string): void {
  const remedy = `give a checkpoint with ${heads.length} linear heads, of ${heads.map((head) => head.classes.length).join(', ')} classes`;
  if (classes.length < heads.length) {
    const missing = heads[classes.length]?.name ?? '';
    throw new InputError(
      `the weight linear_heads.${classes.length}.weight is missing, the head of "${missing}"`,
      { file, remedy },
    );
  }
  if (classes.length > heads.length) {
    throw new InputError(`has ${classes.length} linear heads`, { file, remedy });
  }
  const odd = heads.findIndex((head, at) => head.classes.length !== classes[at]);
  if (odd === -1) return;
  throw new InputError(
    `linear_heads.${odd}, the head of "${heads[odd]?.name ?? ''}", has ${classes[odd] ?? 0} classes`,
    { file, remedy },
  );
}

async function readConfig(file: string): Promise<BertConfig> {
  const text = await readText(file);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new InputError('not JSON', { file, remedy: 'take the config.json of the model' });
  }
  return parseBertConfig(value, file).config;
}

async function readText(file: string): Promise<string> {
  return readFile(file, 'utf8').catch((error: unknown) => {
    throw fileError(error, file);
  });
}

async function digestOfFile(file: string): Promise<string> {
  const hash = createHash('sha256');
  try {
    for await (const chunk of createReadStream(file) as AsyncIterable<Uint8Array>)
      hash.update(chunk);
  } catch (error) {
    throw fileError(error, file);
  }
  return hash.digest('hex');
}
