import {
  encoderShapes,
  headShapes,
  initialParameters,
  parameterTensors,
  parseVocabulary,
  writeBertFolder,
  type BertConfig,
  type BertHead,
} from '@labelray/bert';
import { seededRandom, type Modality } from '@labelray/core';
import { headsOf } from '../heads.ts';

const marks = ['[PAD]', '[UNK]', '[CLS]', '[SEP]', '[MASK]'];
const letters = Array.from('abcdefghijklmnopqrstuvwxyz');
const vocabulary = parseVocabulary(
  [
    ...marks,
    ...letters,
    ...letters.map((one) => `##${one}`),
    ...Array.from('.,;:/-0123456789'),
  ].join('\n'),
  'vocab.txt',
);

const config: BertConfig = {
  ...{ layers: 2, hidden: 16, heads: 2, feedForward: 32, vocabulary: vocabulary.length },
  ...{ maxPositions: 128, tokenTypes: 2, epsilon: 1e-12, paddingToken: 0 },
  ...{ hiddenDropout: 0, attentionDropout: 0 },
};

/** Writes a BERT of random weights that spells; without heads where there are none. */
export async function writeSmallBert(
  folder: string,
  { findings }: Pick<Modality, 'findings'>,
  {
    heads = headsOf(findings),
    about = {},
  }: { readonly heads?: readonly BertHead[]; readonly about?: Record<string, unknown> } = {},
): Promise<void> {
  const classes = heads.map((head) => head.classes.length);
  const shapes = new Map([...encoderShapes(config), ...headShapes(config.hidden, classes)]);
  const parameters = initialParameters(shapes, seededRandom(3));
  for (const { shape, data } of parameters.values()) {
    // wide weights, so that answers differ between texts
    if (shape.length > 1) data.forEach((value, at) => (data[at] = 12 * value));
  }
  await writeBertFolder(folder, {
    ...{ config, heads, vocabulary, about, tensors: parameterTensors(parameters) },
  });
}
