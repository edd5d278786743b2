import { checkedFields, InputError } from '@labelray/core';
import { z } from 'zod';
import type { BertConfig, BertHead } from './bertConfig.ts';

const count = z
  .int()
  .min(1)
  .max(2 ** 31);
const share = z.number().min(0).lt(1);

const schema = z.looseObject({
  vocab_size: count,
  hidden_size: count,
  num_hidden_layers: count,
  num_attention_heads: count,
  intermediate_size: count,
  max_position_embeddings: count,
  type_vocab_size: count.default(2),
  layer_norm_eps: z.number().positive().default(1e-12),
  hidden_dropout_prob: share.default(0.1),
  attention_probs_dropout_prob: share.default(0.1),
  pad_token_id: z.int().min(0).nullish(),
  labelray: z
    .looseObject({
      heads: z
        .array(z.looseObject({ name: z.string().min(1), classes: z.array(z.string()).min(2) }))
        .optional(),
      trainedOn: z.string().min(1).optional(),
    })
    .optional(),
});

/** A `config.json` as read: the encoder, and the heads where Labelray wrote it. */
export interface ParsedBertConfig {
  readonly config: BertConfig;
  readonly heads?: readonly BertHead[];
  /** Corpus of its training reports, where the folder says so: `MIMIC-CXR`. */
  readonly trainedOn?: string;
}

/**
 * Reads the `config.json` of a BERT. Throws InputError naming the field where something is missing, malformed or not
 * BERT: other encoders share its weight names but compute something else.
 */
export function parseBertConfig(value: unknown, file: string): ParsedBertConfig {
  refuseOthers(value, file);
  const data = checkedFields(schema, value, {
    file,
    remedy: 'take the config.json that belongs to the weights',
  });
  const { hidden_size: hidden, num_attention_heads: heads } = data;
  if (hidden % heads !== 0) {
    throw wrong(file, 'num_attention_heads', `${heads} does not divide hidden_size ${hidden}`);
  }
  const { heads: given, trainedOn } = data.labelray ?? {};
  return {
    config: {
      layers: data.num_hidden_layers,
      hidden,
      heads,
      feedForward: data.intermediate_size,
      vocabulary: data.vocab_size,
      maxPositions: data.max_position_embeddings,
      tokenTypes: data.type_vocab_size,
      epsilon: data.layer_norm_eps,
      hiddenDropout: data.hidden_dropout_prob,
      attentionDropout: data.attention_probs_dropout_prob,
      paddingToken: data.pad_token_id ?? 0,
    },
    ...(given !== undefined && { heads: given.map(({ name, classes }) => ({ name, classes })) }),
    ...(trainedOn !== undefined && { trainedOn }),
  };
}

/** What would compute something else, and the only value that BERT has there. */
const fixed: readonly (readonly [field: string, only: unknown, otherwise: unknown])[] = [
  ['model_type', 'bert', undefined],
  ['hidden_act', 'gelu', 'gelu'],
  ['position_embedding_type', 'absolute', 'absolute'],
  ['is_decoder', false, false],
  ['add_cross_attention', false, false],
];

function refuseOthers(value: unknown, file: string): void {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new InputError('is not a JSON object', { file, remedy: 'take the model’s config.json' });
  }
  const fields = value as Readonly<Record<string, unknown>>;
  for (const [field, only, otherwise] of fixed) {
    const given = fields[field] ?? otherwise;
    if (given === only) continue;
    const said = given === undefined ? 'is missing' : `${JSON.stringify(given)} is not supported`;
    throw wrong(file, field, `${said}, only ${JSON.stringify(only)}`);
  }
  if (fields.quantization_config !== undefined && fields.quantization_config !== null) {
    throw wrong(
      file,
      'quantization_config',
      'weights quantized by other programs are not supported',
    );
  }
}

const wrong = (file: string, field: string, problem: string) =>
  new InputError(`field "${field}": ${problem}`, {
    file,
    remedy: 'take a BERT encoder in the form of Hugging Face',
  });
