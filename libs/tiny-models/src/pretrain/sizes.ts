/** The miniature LLaMAs by name: what of `config.json` makes them differ. */
export const sizes = {
  'tiny-llama-1m': { hidden_size: 128, intermediate_size: 384, layers: 4, heads: 4 },
  'tiny-llama-3m': { hidden_size: 192, intermediate_size: 512, layers: 6, heads: 6 },
} as const;

export type SizeName = keyof typeof sizes;

/** The `config.json` of a miniature model. */
export function settingsOf(
  name: SizeName,
  { vocabulary }: { readonly vocabulary: number },
): Readonly<Record<string, unknown>> {
  const { layers, heads, ...widths } = sizes[name];
  return {
    model_type: 'llama',
    architectures: ['LlamaForCausalLM'],
    vocab_size: vocabulary,
    ...widths,
    num_hidden_layers: layers,
    num_attention_heads: heads,
    num_key_value_heads: heads,
    max_position_embeddings: 1024,
    rms_norm_eps: 1e-5,
    rope_theta: 500_000,
    hidden_act: 'silu',
    tie_word_embeddings: true,
    bos_token_id: 1,
    eos_token_id: 2,
  };
}
