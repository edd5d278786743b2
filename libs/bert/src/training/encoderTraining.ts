import { seededRandom, type Random } from '@labelray/core';
import { floatData, floats, openSession, type HostTensor, type Session } from '@labelray/onnx';
import { dropoutMask, type Parameter, type StepResult } from '@labelray/training';
import type { BertConfig } from '../config/bertConfig.ts';
import type { BertOptions } from '../labeling/openBert.ts';
import type { TokenBatch } from '../labeling/tokenBatch.ts';
import { layerPrefix, layerShapes } from '../weights/parameterShapes.ts';
import {
  embeddingBackward,
  embeddingForward,
  embeddingPrefix,
  embeddingTables,
} from './embeddingGraphs.ts';
import { gradientName, ofGradient } from './gradientName.ts';
import { GradientSums } from './gradientSums.ts';
import { layerBackward, layerForward, sumName, type NamedGraph } from './layerGraphs.ts';
import { microBatches } from './microBatches.ts';
import { release } from './release.ts';
import type { Top } from './tops.ts';

type Feeds = Readonly<Record<string, HostTensor>>;

/** Sequences with the feeds that only the top reads (`asked`, `targets`, …). */
export interface TopBatch {
  readonly tokens: TokenBatch;
  readonly feeds: Feeds;
}

/** What an encoder is trained with. */
export interface EncoderTrainingParts {
  readonly config: BertConfig;
  readonly parameters: ReadonlyMap<string, Parameter>;
  /** The last layer and the loss; built with dropout where the config asks for it. */
  readonly top: (options: { readonly dropout: boolean }) => Top;
  /** The last layer and what it answers, for use between steps. */
  readonly answer?: () => Top;
  readonly options?: Pick<BertOptions, 'device' | 'threads'>;
}

/**
 * Loss and gradients of an encoder, layer by layer: all layers share one graph forwards and one backwards, which read
 * the parameters where the optimiser changes them. Gradients of a layer leave the graph before those of the next are
 * computed; a single graph would hold them all twice, which for BERT-base is 0.9 GB.
 */
export class EncoderTraining {
  readonly gradients: GradientSums;
  readonly #parts: EncoderTrainingParts;
  readonly #dropout: boolean;
  readonly #sessions = new Map<string, Promise<Session>>();

  constructor(parts: EncoderTrainingParts) {
    this.#parts = parts;
    this.gradients = new GradientSums(parts.parameters);
    this.#dropout = parts.config.hiddenDropout > 0 || parts.config.attentionDropout > 0;
  }

  /** Loss and gradients of rows, computed in parts of at most `tokensAtOnce` tokens with padding. */
  async sumOver<Row extends { readonly pieces: readonly number[] }>(
    rows: readonly Row[],
    {
      tokensAtOnce,
      random,
      batchOf,
    }: {
      readonly tokensAtOnce: number;
      readonly random: Random;
      readonly batchOf: (part: readonly Row[]) => TopBatch;
    },
  ): Promise<StepResult> {
    let loss = 0;
    this.gradients.begin();
    for (const part of microBatches(rows, ({ pieces }) => pieces.length, tokensAtOnce)) {
      loss += await this.step(batchOf(part), random);
    }
    const tokens = rows.reduce((sum, { pieces }) => sum + pieces.length, 0);
    return { loss, tokens, gradients: this.gradients.sums };
  }

  /** Adds the gradients of a batch to `gradients` and returns its loss. */
  async step({ tokens, feeds }: TopBatch, random: Random): Promise<number> {
    const { config } = this.#parts;
    const { ids, mask } = tokens;
    const width = ids.shape[1] ?? 0;
    const seed = Math.floor(random() * 2 ** 32);
    const embeddingMask = this.#embeddingMask(tokens, seed);
    const embedded = await this.#embed(tokens, embeddingMask);
    let x = result(embedded, 'output');
    const kept: Feeds[] = [];
    for (let layer = 0; layer < config.layers - 1; layer++) {
      const drop = this.#layerMasks(tokens, width, seed, layer);
      const steps = await this.#run('layer forwards', { x, mask, ...drop, ...this.#layer(layer) });
      const { output, ...others } = steps;
      kept.push({ x, ...drop, ...others });
      x = result({ output }, 'output');
    }
    const { loss, gradient: topGradient } = await this.#top({ tokens, feeds }, x, seed);
    release([x]);
    let gradient = topGradient;
    for (let layer = config.layers - 2; layer >= 0; layer--) {
      const steps = kept[layer] ?? {};
      const results = await this.#run('layer backwards', {
        ...steps,
        gradient,
        mask,
        ...this.#layer(layer),
        ...this.#sums(layer),
      });
      release([gradient, ...Object.values(steps)]);
      gradient = result(results, gradientName('x'));
      this.#take(results, layerPrefix(layer), { summed: true });
    }
    await this.#embedBackwards(tokens, result(embedded, 'sum'), gradient, embeddingMask);
    return loss;
  }

  /** What the graph `answer` computes for sequences with the parameters as they are, without dropout. */
  async answer({ tokens, feeds }: TopBatch): Promise<Feeds> {
    const { mask } = tokens;
    const embedded = await this.#run('embeddings', { ...tokenFeeds(tokens), ...this.#tables() });
    let x = result(embedded, 'output');
    for (let layer = 0; layer < this.#parts.config.layers - 1; layer++) {
      const { output } = await this.#run('layer', { x, mask, ...this.#layer(layer) });
      release([x]);
      x = result({ output }, 'output');
    }
    return this.#run('answer', { x, mask, ...feeds, ...this.#all() });
  }

  async release(): Promise<void> {
    for (const session of this.#sessions.values()) await (await session).release();
    this.#sessions.clear();
  }

  #embed(tokens: TokenBatch, drop: Feeds): Promise<Feeds> {
    return this.#run('embeddings forwards', { ...tokenFeeds(tokens), ...this.#tables(), ...drop });
  }

  async #top(
    { tokens, feeds }: TopBatch,
    x: HostTensor,
    seed: number,
  ): Promise<{ readonly loss: number; readonly gradient: HostTensor }> {
    const { config } = this.#parts;
    const [batch = 0] = tokens.ids.shape;
    const asked = feeds.asked?.shape[1] ?? 0;
    const layer = config.layers - 1;
    const results = await this.#run('top', {
      x,
      mask: tokens.mask,
      ...feeds,
      ...this.#layerMasks(tokens, asked, seed, layer),
      ...(this.#dropout && {
        'kept.heads': this.#mask([batch, config.hidden], config.hiddenDropout, seed, 'heads'),
      }),
      ...this.#all(),
    });
    this.#take(results, '');
    return {
      loss: floatData(result(results, 'loss'))[0] ?? NaN,
      gradient: result(results, gradientName('x')),
    };
  }

  async #embedBackwards(
    tokens: TokenBatch,
    sum: HostTensor,
    gradient: HostTensor,
    drop: Feeds,
  ): Promise<void> {
    const tables = this.#tables();
    const results = await this.#run('embeddings backwards', { sum, gradient, ...tables, ...drop });
    release([sum, gradient, ...Object.values(drop)]);
    this.#take(results, embeddingPrefix);
    const dSum = result(results, gradientName('sum'));
    const rows = floatData(dSum);
    const ids = Int32Array.from(tokens.ids.data, Number);
    const width = tokens.ids.shape[1] ?? 1;
    const places = ids.map((_, index) => index % width);
    this.gradients.addRows(embeddingPrefix + embeddingTables.words, rows, ids);
    this.gradients.addRows(embeddingPrefix + embeddingTables.positions, rows, places);
    this.gradients.addRows(embeddingPrefix + embeddingTables.types, rows, ids.fill(0));
    release([dSum]);
  }

  /** Adds those results that are gradients of parameters, or takes them over where the graph has added already. */
  #take(results: Feeds, prefix: string, { summed = false } = {}): void {
    for (const [name, tensor] of Object.entries(results)) {
      const parameter = prefix + ofGradient(name);
      if (!this.#parts.parameters.has(parameter)) continue;
      if (summed) this.gradients.replace(parameter, floatData(tensor));
      else this.gradients.add(parameter, floatData(tensor));
    }
  }

  /** Masks of a layer in which so many places of each sequence ask. */
  #layerMasks(tokens: TokenBatch, asked: number, seed: number, layer: number): Feeds {
    if (!this.#dropout) return {};
    const { heads, hidden, attentionDropout, hiddenDropout } = this.#parts.config;
    const [batch = 0, length = 0] = tokens.ids.shape;
    const name = (part: string) => `layer ${layer} ${part}`;
    const weights = [batch, heads, asked, length];
    return {
      'kept.weights': this.#mask(weights, attentionDropout, seed, name('weights')),
      'kept.attention': this.#mask([batch, asked, hidden], hiddenDropout, seed, name('attention')),
      'kept.feedForward': this.#mask([batch, asked, hidden], hiddenDropout, seed, name('output')),
    };
  }

  #embeddingMask(tokens: TokenBatch, seed: number): Feeds {
    if (!this.#dropout) return {};
    const { hidden, hiddenDropout } = this.#parts.config;
    const shape = [...tokens.ids.shape, hidden];
    return { kept: this.#mask(shape, hiddenDropout, seed, 'embeddings') };
  }

  #mask(shape: readonly number[], p: number, seed: number, name: string): HostTensor {
    const count = shape.reduce((product, length) => product * length, 1);
    return { type: 'uint8', shape, data: dropoutMask(count, p, seededRandom(seed, name)) };
  }

  #layer(layer: number): Feeds {
    const prefix = layerPrefix(layer);
    return Object.fromEntries(
      [...layerShapes(this.#parts.config).keys()].map((name) => [
        name,
        this.#parameter(prefix + name),
      ]),
    );
  }

  /** Gradients of a layer's parameters so far, which its backward graph adds to. */
  #sums(layer: number): Feeds {
    const prefix = layerPrefix(layer);
    return Object.fromEntries(
      [...layerShapes(this.#parts.config)].map(([name, shape]) => [
        sumName(name),
        floats(shape, this.gradients.sum(prefix + name)),
      ]),
    );
  }

  #tables(): Feeds {
    const names = [...this.#parts.parameters.keys()].filter((name) =>
      name.startsWith(embeddingPrefix),
    );
    return Object.fromEntries(
      names.map((name) => [name.slice(embeddingPrefix.length), this.#parameter(name)]),
    );
  }

  /** Every parameter under its full name, for a graph that takes some of them. */
  #all(): Feeds {
    return Object.fromEntries(
      [...this.#parts.parameters.keys()].map((name) => [name, this.#parameter(name)]),
    );
  }

  #parameter(name: string): HostTensor {
    const parameter = this.#parts.parameters.get(name);
    if (parameter === undefined) throw new RangeError(`no parameter ${name}`);
    return floats(parameter.shape, parameter.data);
  }

  async #run(name: GraphName, feeds: Feeds): Promise<Feeds> {
    const opened = this.#sessions.get(name) ?? this.#open(name);
    this.#sessions.set(name, opened);
    return (await opened).run(feeds);
  }

  #open(name: GraphName): Promise<Session> {
    const { graph, outputs } = this.#graph(name);
    return openSession(graph, outputs, this.#parts.options);
  }

  #graph(name: GraphName): NamedGraph {
    const { config, top, answer } = this.#parts;
    const dropout = this.#dropout;
    switch (name) {
      case 'embeddings':
        return embeddingForward(config, { dropout: false });
      case 'embeddings forwards':
        return embeddingForward(config, { dropout });
      case 'embeddings backwards':
        return embeddingBackward(config, { dropout });
      case 'layer':
        return layerForward(config, { dropout: false, keep: false });
      case 'layer forwards':
        return layerForward(config, { dropout, keep: true });
      case 'layer backwards':
        return layerBackward(config, { dropout });
      case 'top':
        return top({ dropout });
      case 'answer':
        if (answer === undefined) throw new RangeError('this model gives no answers');
        return answer();
    }
  }
}

type GraphName =
  | 'embeddings'
  | 'embeddings forwards'
  | 'embeddings backwards'
  | 'layer'
  | 'layer forwards'
  | 'layer backwards'
  | 'top'
  | 'answer';

const tokenFeeds = ({ ids, positions }: TokenBatch): Feeds => ({ ids, positions });

function result(
  tensors: Readonly<Record<string, HostTensor | undefined>>,
  name: string,
): HostTensor {
  const tensor = tensors[name];
  if (tensor === undefined) throw new Error(`the graph gave no ${name}`);
  return tensor;
}
