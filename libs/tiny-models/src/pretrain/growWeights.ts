import type { Random } from '@labelray/core';
import { initialWeights, type LlamaConfig, type Weight } from '@labelray/llama';

/** Where what a layer writes enters the sum of the layers before. */
const writes = /\.(o_proj|down_proj)\.weight$/;
const isNorm = (name: string): boolean => name.endsWith('norm.weight');
const layerOf = /^model\.layers\.(\d+)\./;

/**
 * Weights of a larger LLaMA that computes what a smaller one does, to go on from in pretraining.
 *
 * Wider: new columns of the embedding and all that is written into them are zero, so the sum of the layers keeps its old
 * part; norms are scaled by √(old width / new width), for zeros do not count. What reads the new columns, new heads and
 * new neurons is random, and what they write is zero. Deeper: a new layer is the one before it with nothing written.
 *
 * Both are tied, without biases, and have heads of one size. Source: function-preserving growth, Chen et al. 2016
 * (Net2Net), Gong et al. 2019 (stacking).
 */
export function growWeights(
  small: { readonly config: LlamaConfig; readonly weights: ReadonlyMap<string, Weight> },
  config: LlamaConfig,
  { random, deviation }: { readonly random: Random; readonly deviation?: number },
): Map<string, Weight> {
  refuseUnlike(small.config, config);
  const shrink = Math.sqrt(small.config.hidden / config.hidden);
  const sources = layerSources(small.config.layers, config.layers);
  const grown = initialWeights(config, random, deviation === undefined ? {} : { deviation });
  for (const [name, weight] of grown) {
    const layer = layerOf.exec(name);
    const source = sources[Number(layer?.[1] ?? 0)];
    if (source === undefined) throw new RangeError(`no layer for ${name}`);
    const old = small.weights.get(name.replace(layerOf, `model.layers.${source.layer}.`));
    if (old === undefined) throw new RangeError(`the smaller model has no ${name}`);
    const factor = isNorm(name) ? shrink : 1;
    if (writes.test(name) || name === 'model.embed_tokens.weight') weight.data.fill(0);
    if (isNorm(name)) weight.data.fill(shrink);
    if (!(writes.test(name) && layer !== null && source.fresh)) copyInto(weight, old, factor);
  }
  return grown;
}

/** For each layer of the larger model, the smaller one's it comes from; fresh ones are spread evenly. */
function layerSources(old: number, layers: number): { layer: number; fresh: boolean }[] {
  const added = layers - old;
  const sources: { layer: number; fresh: boolean }[] = [];
  for (let layer = 0; layer < old; layer++) {
    sources.push({ layer, fresh: false });
    const due = Math.round((added * (layer + 1)) / old) - Math.round((added * layer) / old);
    for (let i = 0; i < due; i++) sources.push({ layer, fresh: true });
  }
  return sources;
}

function copyInto({ shape, data }: Weight, old: Weight, factor: number): void {
  const columns = shape.at(-1) ?? 0;
  const oldColumns = old.shape.at(-1) ?? 0;
  const rows = old.data.length / oldColumns;
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < oldColumns; column++) {
      data[row * columns + column] = factor * (old.data[row * oldColumns + column] ?? 0);
    }
  }
}

function refuseUnlike(small: LlamaConfig, large: LlamaConfig): void {
  const alike =
    small.vocabulary === large.vocabulary &&
    small.headSize === large.headSize &&
    small.tied &&
    large.tied &&
    small.heads === small.keyValueHeads &&
    large.heads === large.keyValueHeads;
  const larger =
    large.hidden >= small.hidden &&
    large.heads >= small.heads &&
    large.feedForward >= small.feedForward &&
    large.layers >= small.layers;
  if (alike && larger) return;
  throw new RangeError(
    'a model grows only into a larger one of its form, tied and with heads alike',
  );
}
