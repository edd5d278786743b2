import {
  add,
  concat,
  cut,
  gather,
  linear,
  matmul,
  mul,
  reshape,
  rmsNorm,
  rotary,
  rows,
  silu,
  softmax,
  transpose,
  unsqueeze,
  type Graph,
  type Tensor,
} from '@labelray/onnx';
import type { LlamaConfig } from './config.ts';
import { linearLayer, type LinearKind, type LinearLayer } from './layerNames.ts';

/** Where the weights of a LLaMA graph come from, and what is added to its linear layers. */
export interface LlamaParts {
  /** A weight as float32 tensor, by its Hugging Face name. */
  weight(name: string): Tensor;
  /** An adapter: the output of a linear layer as it changes it, from the layer's input and output. */
  adapt?(layer: LinearLayer, x: Tensor, y: Tensor): Tensor;
  /** Whether activations are computed again for the backward pass instead of kept. */
  readonly recompute?: boolean;
}

/** What a LLaMA graph reads at each run. */
export interface LlamaInputs {
  /** (batch, tokens) int64. */
  readonly ids: Tensor;
  /** (batch, tokens) int64; the branches of a token tree restart after their prompt. */
  readonly positions: Tensor;
  /** Added to the scores of attention: 0 where a token sees another, −1e9 where not; (batch, 1, tokens, seen). */
  readonly mask: Tensor;
  readonly cos: Tensor;
  readonly sin: Tensor;
  /** Keys and values of earlier tokens, one pair a layer, (batch, heads, past, head) each. */
  readonly past?: readonly KeyValue[];
  /** Keys and values of tokens before all rows, which every token sees, (1, heads, prefix, head) each; a number of them. */
  readonly prefix?: readonly KeyValue[];
}

/** Keys and values of one layer. */
export interface KeyValue {
  readonly key: Tensor;
  readonly value: Tensor;
}

/** What a LLaMA graph computes. */
export interface LlamaOutputs {
  /** (batch, scored, vocabulary). */
  readonly logits: Tensor;
  /** Keys and values of the tokens and of `past`. */
  readonly present: readonly KeyValue[];
}

/** The inputs of a LLaMA graph, named as sessions are fed. */
export function llamaInputs(
  graph: Graph,
  config: LlamaConfig,
  {
    cache = false,
    prefix,
  }: { readonly cache?: boolean; readonly prefix?: LlamaInputs['prefix'] } = {},
): LlamaInputs {
  const tokens = ['batch', 'tokens'];
  const half = config.headSize / 2;
  return {
    ids: graph.input('ids', 'int64', tokens),
    positions: graph.input('positions', 'int64', tokens),
    mask: graph.input('mask', 'float32', ['batch', 1, 'tokens', cache ? 'past+tokens' : 'tokens']),
    cos: graph.input('cos', 'float32', ['positions', half]),
    sin: graph.input('sin', 'float32', ['positions', half]),
    ...(prefix && { prefix }),
    ...(cache && {
      past: Array.from({ length: config.layers }, (_, block) => ({
        key: graph.input(`past.${block}.key`, 'float32', cacheShape(config)),
        value: graph.input(`past.${block}.value`, 'float32', cacheShape(config)),
      })),
    }),
  };
}

const cacheShape = ({ keyValueHeads, headSize }: LlamaConfig) => [
  'batch',
  keyValueHeads,
  'past',
  headSize,
];

/**
 * Adds a LLaMA to the graph of its inputs and returns its logits. With `scored`, (batch, scored) numbers of rows of
 * (batch · tokens), only those places get logits, and the last block computes queries and feed-forward for them alone:
 * exact, since nothing else of that block is read.
 */
export function llamaGraph(
  config: LlamaConfig,
  inputs: LlamaInputs,
  parts: LlamaParts,
  scored?: Tensor,
): LlamaOutputs {
  const { graph } = inputs.ids;
  const build = new Blocks(config, inputs, parts);
  let x = gather(parts.weight('model.embed_tokens.weight'), inputs.ids); // (batch, tokens, hidden)
  const present: KeyValue[] = [];
  for (let block = 0; block < config.layers; block++) {
    const chosen = block === config.layers - 1 ? scored : undefined;
    const run = () => graph.scope(`layers.${block}`, () => build.block(block, x, chosen));
    const result = parts.recompute === true ? graph.recomputed(run) : run();
    x = result.y;
    present.push(result.present);
  }
  const last = graph.scope('head', () => {
    const normal = rmsNorm(x, parts.weight('model.norm.weight'), config.epsilon);
    const head = config.tied ? 'model.embed_tokens.weight' : 'lm_head.weight';
    return linear(normal, parts.weight(head)); // (batch, scored, vocabulary)
  });
  return { logits: last, present };
}

/** Rows that are scored in the last block: queries, their positions and what they see. */
interface Queries {
  readonly positions: Tensor;
  readonly mask: Tensor;
  choose(x: Tensor): Tensor;
}

class Blocks {
  readonly #config: LlamaConfig;
  readonly #inputs: LlamaInputs;
  readonly #parts: LlamaParts;

  constructor(config: LlamaConfig, inputs: LlamaInputs, parts: LlamaParts) {
    this.#config = config;
    this.#inputs = inputs;
    this.#parts = parts;
  }

  block(block: number, x: Tensor, scored: Tensor | undefined): { y: Tensor; present: KeyValue } {
    const queries = this.#queries(scored);
    const name = `model.layers.${block}`;
    const { attended, present } = this.#attention(block, x, queries);
    const middle = add(queries.choose(x), attended);
    const normal = this.#norm(`${name}.post_attention_layernorm.weight`, middle);
    const gated = mul(
      silu(this.#linear(block, 'gate_proj', normal)),
      this.#linear(block, 'up_proj', normal),
    ); // (batch, queries, feedForward)
    return { y: add(middle, this.#linear(block, 'down_proj', gated)), present };
  }

  #attention(block: number, x: Tensor, queries: Queries): { attended: Tensor; present: KeyValue } {
    const { heads, keyValueHeads, headSize } = this.#config;
    const { positions, past } = this.#inputs;
    const normal = this.#norm(`model.layers.${block}.input_layernorm.weight`, x);
    const turn = (y: Tensor, at: Tensor, count: number) => rotary(y, at, this.#inputs, count);
    const q = turn(this.#linear(block, 'q_proj', queries.choose(normal)), queries.positions, heads);
    const k = turn(this.#linear(block, 'k_proj', normal), positions, keyValueHeads);
    const v = this.#linear(block, 'v_proj', normal);
    const before = past?.[block];
    const join = (earlier: Tensor | undefined, now: Tensor) =>
      earlier === undefined ? now : concat([earlier, now], 2);
    const present = {
      key: join(before?.key, this.#split(k)),
      value: join(before?.value, this.#split(v)),
    }; // (batch, keyValueHeads, seen, headSize)
    const grouped = this.#group(q);
    const scoresOf = (keys: Tensor) =>
      matmul(grouped, keys, { transposeB: true, scale: 1 / Math.sqrt(headSize) });
    const scores = add(scoresOf(present.key), this.#groupMask(queries.mask)); // (batch, keyValueHeads, group · queries, seen)
    const prefix = this.#inputs.prefix?.[block];
    const mixed =
      prefix === undefined
        ? matmul(softmax(scores), present.value)
        : mixedAfter(prefix, scoresOf(prefix.key), scores, present.value);
    const attended = this.#linear(block, 'o_proj', this.#ungroup(mixed, q));
    return { attended, present };
  }

  #queries(scored: Tensor | undefined): Queries {
    const { positions, mask } = this.#inputs;
    if (scored === undefined) return { positions, mask, choose: (x) => x };
    const column = unsqueeze(positions, [2]); // (batch, tokens, 1)
    return {
      positions: reshape(gather(rows(column), scored), scored.shape),
      mask: unsqueeze(gather(rows(mask), scored), [1]), // (batch, 1, scored, tokens)
      choose: (x) => gather(rows(x), scored),
    };
  }

  #norm(name: string, x: Tensor): Tensor {
    return rmsNorm(x, this.#parts.weight(name), this.#config.epsilon);
  }

  #linear(block: number, kind: LinearKind, x: Tensor): Tensor {
    const layer = linearLayer(this.#config, block, kind);
    return x.graph.scope(kind, () => {
      const bias = layer.bias ? this.#parts.weight(`${layer.name}.bias`) : undefined;
      const y = linear(x, this.#parts.weight(`${layer.name}.weight`), bias);
      return this.#parts.adapt?.(layer, x, y) ?? y;
    });
  }

  /** (batch, tokens, heads · head) → (batch, heads, tokens, head), for keys and values. */
  #split(x: Tensor): Tensor {
    const { keyValueHeads, headSize } = this.#config;
    const [batch = 1, tokens = 1] = x.shape;
    return transpose(reshape(x, [batch, tokens, keyValueHeads, headSize]), [0, 2, 1, 3]);
  }

  get #groups(): number {
    return this.#config.heads / this.#config.keyValueHeads;
  }

  /** Queries that share keys one behind the other: → (batch, keyValueHeads, group · tokens, head). */
  #group(q: Tensor): Tensor {
    const { keyValueHeads, headSize } = this.#config;
    if (this.#groups === 1) return this.#split(q);
    const [batch = 1, tokens = 1] = q.shape;
    const apart = reshape(q, [batch, tokens, keyValueHeads, this.#groups, headSize]);
    const grouped = transpose(apart, [0, 2, 3, 1, 4]);
    return reshape(grouped, [batch, keyValueHeads, this.#grouped(tokens), headSize]);
  }

  /** Undoes `#group`: → (batch, tokens, heads · head) as q was. */
  #ungroup(x: Tensor, q: Tensor): Tensor {
    const { keyValueHeads, headSize, heads } = this.#config;
    const [batch = 1, tokens = 1] = q.shape;
    const merged = [batch, tokens, heads * headSize];
    if (this.#groups === 1) return reshape(transpose(x, [0, 2, 1, 3]), merged);
    const apart = reshape(x, [batch, keyValueHeads, this.#groups, tokens, headSize]);
    return reshape(transpose(apart, [0, 3, 1, 2, 4]), merged);
  }

  #groupMask(mask: Tensor): Tensor {
    if (this.#groups === 1) return mask;
    return concat(
      Array.from({ length: this.#groups }, () => mask),
      2,
    ); // (batch, 1, group · queries, seen)
  }

  /** Named as `concat` names the length of tensors one behind the other. */
  #grouped(tokens: string | number): string | number {
    return typeof tokens === 'number'
      ? tokens * this.#groups
      : Array.from({ length: this.#groups }, () => tokens).join('+');
  }
}

/**
 * Values by the softmax over a prefix and what follows it. The prefix has one row for the whole batch, so it is not
 * joined with the keys and values of each row, which would copy it; the scores are, and are parted again.
 */
function mixedAfter(prefix: KeyValue, far: Tensor, near: Tensor, values: Tensor): Tensor {
  const length = far.shape.at(-1);
  const rest = near.shape.at(-1);
  if (typeof length !== 'number' || rest === undefined) {
    throw new RangeError('a prefix of unknown length');
  }
  const [toPrefix, toRest] = cut(softmax(concat([far, near], 3)), length, rest, 3);
  return add(matmul(toPrefix, prefix.value), matmul(toRest, values));
}
