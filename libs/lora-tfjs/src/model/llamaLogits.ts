import { linearLayer, type LinearKind, type LinearLayer, type LlamaConfig } from '@labelray/llama';
import type { BatchTensors } from './batchTensors.ts';
import { linear } from './linear.ts';
import { rmsNorm } from './rmsNorm.ts';
import { rotary, type Angles } from './rotary.ts';
import type { Tensor, Tensorflow } from '../tensorflow.ts';

/** Weights of a LLaMA, and what is added to its linear layers. */
export interface LlamaTensors {
  /** A weight by its Hugging Face name. */
  readonly weight: (name: string) => Tensor;
  readonly adapt: (layer: LinearLayer, x: Tensor, y: Tensor) => Tensor;
}

/** Rows that go on: all of a block, or those of the last one that are scored. */
interface Queries {
  readonly angles: Angles;
  /** (batch, 1, queries, tokens). */
  readonly mask: Tensor;
  readonly choose: (x: Tensor) => Tensor;
}

/**
 * Logits of a LLaMA at the scored places, (batch, scored, vocabulary). The last block computes queries and feed-forward
 * for these alone, as `llamaGraph` of @labelray/llama does: nothing else of it is read.
 */
export function llamaLogits(
  tf: Tensorflow,
  config: LlamaConfig,
  batch: Pick<BatchTensors, 'ids' | 'mask' | 'angles' | 'scored'>,
  { weight, adapt }: LlamaTensors,
): Tensor {
  const { heads, keyValueHeads, headSize, epsilon } = config;
  const groups = heads / keyValueHeads;
  const norm = (name: string, x: Tensor): Tensor => rmsNorm(x, weight(name), epsilon);
  const layer = (block: number, kind: LinearKind, x: Tensor): Tensor => {
    const one = linearLayer(config, block, kind);
    const bias = one.bias ? weight(`${one.name}.bias`) : undefined;
    return adapt(one, x, linear(tf, x, weight(`${one.name}.weight`), bias));
  };

  const attention = (block: number, x: Tensor, { angles, mask, choose }: Queries): Tensor => {
    const normal = norm(`model.layers.${block}.input_layernorm.weight`, x);
    const asked = choose(normal);
    const [count = 1, queries = 1] = asked.shape;
    const tokens = x.shape[1] ?? 1;
    const apart = (y: Tensor, among: number) =>
      y.reshape([count, y.shape[1] ?? 1, among, headSize]);
    const q = rotary(tf, apart(layer(block, 'q_proj', asked), heads), angles)
      .reshape([count, queries, keyValueHeads, groups, headSize])
      .transpose([0, 2, 3, 1, 4])
      .reshape([count, keyValueHeads, groups * queries, headSize]); // queries that share keys one behind the other
    const k = rotary(tf, apart(layer(block, 'k_proj', normal), keyValueHeads), batch.angles);
    const v = apart(layer(block, 'v_proj', normal), keyValueHeads);
    const byHead = (y: Tensor) => y.transpose([0, 2, 1, 3]); // (batch, keyValueHeads, tokens, head)
    const scores = tf.matMul(q, byHead(k), false, true).mul(1 / Math.sqrt(headSize));
    const seen = scores.reshape([count, heads, queries, tokens]).add(mask);
    const shares = tf.softmax(seen).reshape([count, keyValueHeads, groups * queries, tokens]);
    const mixed = tf
      .matMul(shares, byHead(v))
      .reshape([count, keyValueHeads, groups, queries, headSize])
      .transpose([0, 3, 1, 2, 4])
      .reshape([count, queries, heads * headSize]);
    return layer(block, 'o_proj', mixed);
  };

  const blockOutput = (block: number, x: Tensor, queries: Queries): Tensor => {
    const attended = attention(block, x, queries);
    const middle = queries.choose(x).add(attended);
    const normal = norm(`model.layers.${block}.post_attention_layernorm.weight`, middle);
    const gate = layer(block, 'gate_proj', normal);
    const gated = gate.mul(gate.sigmoid()).mul(layer(block, 'up_proj', normal)); // (batch, queries, feedForward)
    return middle.add(layer(block, 'down_proj', gated));
  };

  const all: Queries = { angles: batch.angles, mask: batch.mask, choose: (x) => x };
  const chosen = scoredQueries(tf, batch);
  let x: Tensor = tf.gather(weight('model.embed_tokens.weight'), batch.ids); // (batch, tokens, hidden)
  for (let block = 0; block < config.layers; block++) {
    x = blockOutput(block, x, block === config.layers - 1 ? chosen : all);
  }
  const head = config.tied ? 'model.embed_tokens.weight' : 'lm_head.weight';
  return linear(tf, norm('model.norm.weight', x), weight(head));
}

function scoredQueries(
  tf: Tensorflow,
  { mask, angles, scored }: Pick<BatchTensors, 'mask' | 'angles' | 'scored'>,
): Queries {
  const choose = (x: Tensor): Tensor => {
    const [batch = 1, tokens = 1, ...rest] = x.shape;
    return tf.gather(x.reshape([batch * tokens, ...rest]), scored); // (batch, scored, …)
  };
  return {
    angles: { cos: choose(angles.cos), sin: choose(angles.sin) },
    mask: choose(mask.squeeze([1])).expandDims(1),
    choose,
  };
}
