import type { LlamaConfig } from './config.ts';

/** The linear layers of a block, by the names Hugging Face and PEFT give them. */
export type LinearKind =
  'q_proj' | 'k_proj' | 'v_proj' | 'o_proj' | 'gate_proj' | 'up_proj' | 'down_proj';

export const linearKinds: readonly LinearKind[] = [
  'q_proj',
  'k_proj',
  'v_proj',
  'o_proj',
  'gate_proj',
  'up_proj',
  'down_proj',
];

/** A linear layer of a LLaMA: y = x Wᵀ with W (out, in). */
export interface LinearLayer {
  /** `model.layers.0.self_attn.q_proj` */
  readonly name: string;
  readonly kind: LinearKind;
  readonly out: number;
  readonly in: number;
  readonly bias: boolean;
}

const attention: readonly LinearKind[] = ['q_proj', 'k_proj', 'v_proj', 'o_proj'];

/** One linear layer of a block. */
export function linearLayer(config: LlamaConfig, block: number, kind: LinearKind): LinearLayer {
  const { hidden, feedForward, headSize, heads, keyValueHeads } = config;
  const sizes: Readonly<Record<LinearKind, readonly [number, number]>> = {
    q_proj: [heads * headSize, hidden],
    k_proj: [keyValueHeads * headSize, hidden],
    v_proj: [keyValueHeads * headSize, hidden],
    o_proj: [hidden, heads * headSize],
    gate_proj: [feedForward, hidden],
    up_proj: [feedForward, hidden],
    down_proj: [hidden, feedForward],
  };
  const [out, inner] = sizes[kind];
  const inAttention = attention.includes(kind);
  return {
    name: `model.layers.${block}.${inAttention ? 'self_attn' : 'mlp'}.${kind}`,
    kind,
    out,
    in: inner,
    bias: inAttention ? config.attentionBias : config.feedForwardBias,
  };
}

/** All linear layers of all blocks, the output head left out. */
export function linearLayers(config: LlamaConfig): LinearLayer[] {
  return Array.from({ length: config.layers }, (_, block) =>
    linearKinds.map((kind) => linearLayer(config, block, kind)),
  ).flat();
}

/** Every weight of a LLaMA with its shape, as Hugging Face names them. */
export function weightShapes(config: LlamaConfig): Map<string, readonly number[]> {
  const shapes = new Map<string, readonly number[]>([
    ['model.embed_tokens.weight', [config.vocabulary, config.hidden]],
  ]);
  for (let block = 0; block < config.layers; block++) {
    shapes.set(`model.layers.${block}.input_layernorm.weight`, [config.hidden]);
    shapes.set(`model.layers.${block}.post_attention_layernorm.weight`, [config.hidden]);
    for (const kind of linearKinds) {
      const layer = linearLayer(config, block, kind);
      shapes.set(`${layer.name}.weight`, [layer.out, layer.in]);
      if (layer.bias) shapes.set(`${layer.name}.bias`, [layer.out]);
    }
  }
  shapes.set('model.norm.weight', [config.hidden]);
  if (!config.tied) shapes.set('lm_head.weight', [config.vocabulary, config.hidden]);
  return shapes;
}
