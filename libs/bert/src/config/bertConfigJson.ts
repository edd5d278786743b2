import type { BertConfig, BertHead } from './bertConfig.ts';

/**
 * A `config.json` that `parseBertConfig` and Hugging Face read; the field `labelray` adds what they do not know: heads
 * with their classes, and whatever the caller gives.
 */
export function bertConfigJson(
  config: BertConfig,
  heads: readonly BertHead[],
  labelray: Readonly<Record<string, unknown>> = {},
): string {
  const fields = {
    architectures: ['BertModel'],
    model_type: 'bert',
    hidden_act: 'gelu',
    position_embedding_type: 'absolute',
    vocab_size: config.vocabulary,
    hidden_size: config.hidden,
    num_hidden_layers: config.layers,
    num_attention_heads: config.heads,
    intermediate_size: config.feedForward,
    max_position_embeddings: config.maxPositions,
    type_vocab_size: config.tokenTypes,
    layer_norm_eps: config.epsilon,
    hidden_dropout_prob: config.hiddenDropout,
    attention_probs_dropout_prob: config.attentionDropout,
    pad_token_id: config.paddingToken,
    torch_dtype: 'float32',
    labelray: { heads, ...labelray },
  };
  return `${JSON.stringify(fields, null, 2)}\n`;
}
