import { InputError } from '@labelray/core';
import type { Weights } from '@labelray/weights';
import { canonicalName } from '../weights/bertTensors.ts';
import type { BertConfig } from './bertConfig.ts';

/** Numbers of a head of attention in every BERT that Google released. */
const customaryHeadSize = 64;

/**
 * The config of a BERT as the shapes of its weights tell it. What they do not tell is as in BERT uncased: heads of 64
 * numbers, dropout 0.1, ε = 1e-12, padding by piece 0. Throws InputError where a weight is missing or of another rank, and
 * where 64 does not divide the hidden size.
 */
export function configOfWeights({ tensors, folder, files }: Weights): BertConfig {
  const shapes = new Map([...tensors].map(([name, { shape }]) => [canonicalName(name), shape]));
  const file = files[0] ?? folder;
  const matrix = (name: string): readonly [rows: number, columns: number] => {
    const [rows, columns, ...rest] = shapes.get(name) ?? [];
    if (rows !== undefined && columns !== undefined && rest.length === 0) return [rows, columns];
    throw new InputError(`the weight ${name} ${shapes.has(name) ? 'is no matrix' : 'is missing'}`, {
      file,
      remedy: 'give a checkpoint of a BERT in the form of Hugging Face',
    });
  };
  const [vocabulary, hidden] = matrix('bert.embeddings.word_embeddings.weight');
  if (hidden % customaryHeadSize !== 0) {
    throw new InputError(`the shapes do not tell the heads of attention: hidden size ${hidden}`, {
      file,
      remedy: 'give the config.json that belongs to the weights',
    });
  }
  const layers = [...shapes.keys()].reduce((most, name) => {
    const index = /^bert\.encoder\.layer\.(\d{1,4})\./.exec(name)?.[1];
    return index === undefined ? most : Math.max(most, Number(index) + 1);
  }, 0);
  return {
    layers,
    hidden,
    heads: hidden / customaryHeadSize,
    feedForward: matrix('bert.encoder.layer.0.intermediate.dense.weight')[0],
    vocabulary,
    maxPositions: matrix('bert.embeddings.position_embeddings.weight')[0],
    tokenTypes: matrix('bert.embeddings.token_type_embeddings.weight')[0],
    epsilon: 1e-12,
    hiddenDropout: 0.1,
    attentionDropout: 0.1,
    paddingToken: 0,
  };
}
