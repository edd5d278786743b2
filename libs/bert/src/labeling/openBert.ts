import { InputError } from '@labelray/core';
import {
  concat,
  floatData,
  Graph,
  openSession,
  reshape,
  type Device,
  type SessionOptions,
} from '@labelray/onnx';
import type { TensorInfo } from '@labelray/weights';
import type { BertConfig } from '../config/bertConfig.ts';
import { encoder, encoderInputs } from '../graph/encoder.ts';
import { heads } from '../graph/heads.ts';
import { storedParameters } from '../weights/storedParameters.ts';
import { byHead } from './byHead.ts';
import { checkSequence } from './checkSequence.ts';
import { firstPlaces, tokenBatch } from './tokenBatch.ts';

/** A BERT with linear heads on disk. */
export interface StoredBert {
  /** Folder that the files of all tensors lie in. */
  readonly folder: string;
  readonly config: BertConfig;
  readonly tensors: ReadonlyMap<string, TensorInfo>;
  /** Classes of each head. */
  readonly classes: readonly number[];
}

/** How a BERT is held and run. */
export interface BertOptions extends Pick<SessionOptions, 'threads' | 'prepare'> {
  readonly device?: Device;
}

/** A BERT ready to classify. */
export interface Bert {
  readonly config: BertConfig;
  readonly device: Device;
  readonly classes: readonly number[];
  /**
   * Logits of every head for each sequence of word pieces, [CLS] first: row → head → class. Sequences are computed at
   * once, padded to the longest, or to `length` where it is given. Throws InputError where one is empty, too long or has a piece the model does not know.
   */
  logits(
    sequences: readonly (readonly number[])[],
    options?: { readonly length?: number },
  ): Promise<readonly (readonly Float32Array[])[]>;
  release(): Promise<void>;
}

/** Opens a BERT with its heads for labeling; weights are read in place. */
export async function openBert(
  { folder, config, tensors, classes }: StoredBert,
  { device = 'cpu', threads, prepare = true }: BertOptions = {},
): Promise<Bert> {
  if (classes.length === 0) {
    throw new InputError('the model has no head (linear_heads.0.weight)', {
      file: folder,
      remedy: 'give a model that was trained to label, not a bare encoder',
    });
  }
  const graph = new Graph();
  const parameters = storedParameters(graph, folder, tensors);
  const vectors = encoder(graph, encoderInputs(graph), config, parameters); // (batch, asked = 1, hidden)
  const first = reshape(vectors, ['batch', config.hidden]);
  const all = heads(first, classes.length, parameters);
  const logits = concat(all, 1); // (batch, Σ classes)
  const session = await openSession(
    graph,
    { logits },
    { device, folder, prepare, ...(threads !== undefined && { threads }) },
  );
  return {
    config,
    device,
    classes,
    async logits(sequences, { length = 0 } = {}) {
      if (sequences.length === 0) return [];
      sequences.forEach((sequence, row) => {
        checkSequence(sequence, row, config);
      });
      const batch = tokenBatch(sequences, config.paddingToken, length);
      const result = (await session.run({ ...batch, asked: firstPlaces(batch) })).logits;
      if (result === undefined) throw new Error('the graph gave no logits');
      const values = floatData(result);
      return sequences.map((_, row) => byHead(values, row, classes));
    },
    release: () => session.release(),
  };
}
