import {
  floatData,
  Graph,
  integers,
  openSession,
  type Device,
  type HostTensor,
  type Session,
} from '@labelray/onnx';
import type { LlamaConfig } from './config.ts';
import { Generation } from './generation.ts';
import { llamaGraph, llamaInputs, type LlamaParts } from './graph.ts';
import type { LlamaFolder } from './openFolder.ts';
import { storePrefix, type Prefix } from './prefix.ts';
import { refuseNonFinite } from './refuseNonFinite.ts';
import { rotaryFeeds, type RotaryLimits } from './rotaryFeeds.ts';
import { storedWeights } from './storedWeights.ts';

/** How a LLaMA is held and run. */
export interface LlamaOptions extends RotaryLimits {
  readonly device?: Device;
  readonly threads?: number;
  /** Whether weights are unpacked to float32 and laid out for speed; without it they stay as in the file. */
  readonly prepare?: boolean;
  /** An adapter on the linear layers. */
  readonly adapt?: LlamaParts['adapt'];
  /** What `adapt` reads as inputs, asked for at each run. */
  readonly feeds?: () => Readonly<Record<string, HostTensor>>;
}

/** Tokens of a batch as a LLaMA reads them: plain sequences or token trees. */
export interface TokenBatch {
  /** (batch, tokens) int64. */
  readonly ids: HostTensor;
  readonly positions: HostTensor;
  /** (batch, 1, tokens, tokens): 0 where a token sees another, −1e9 where not. */
  readonly mask: HostTensor;
  /** (batch, scored) int64: places of the batch that get logits, as rows of (batch · tokens). */
  readonly scored: HostTensor;
}

/** Logits of the scored places, (batch, scored, vocabulary), row by row. */
export interface Logits {
  readonly shape: readonly number[];
  readonly data: Float32Array;
}

/** A LLaMA ready to answer. */
export interface Llama {
  readonly config: LlamaConfig;
  readonly device: Device;
  logits(batch: TokenBatch): Promise<Logits>;
  /** Begins sequences that grow token by token, keys and values of earlier tokens kept. */
  generation(rows: number): Promise<Generation>;
  /**
   * The same model for texts that all begin with some tokens, which are computed once: batches and generations hold what
   * follows them, positions counted from there. Released with the model. Absent where an adapter changes from run to run.
   */
  readonly after?: (ids: readonly number[]) => Promise<Llama>;
  release(): Promise<void>;
}

/** Opens a LLaMA for labeling; sessions are opened when first used. */
export function openLlama(folder: LlamaFolder, options: LlamaOptions = {}): Llama {
  return openAfter(folder, options);
}

/** A LLaMA behind the tokens of a prefix; a model as it is without one. */
function openAfter(folder: LlamaFolder, options: LlamaOptions, prefix?: Prefix): Llama {
  const { config } = folder;
  const { device = 'cpu', maxPositions = config.maxPositions, feeds: given } = options;
  const before = prefix?.length ?? 0;
  const angles = rotaryFeeds(config, options);
  const sessions = new Map<'once' | 'cached', Promise<Session>>();
  const continued: Llama[] = [];
  const session = (kind: 'once' | 'cached') => {
    const opened = sessions.get(kind) ?? openKind(folder, options, kind === 'cached', prefix);
    sessions.set(kind, opened);
    return opened;
  };
  const refuseNaN = async (logits: Float32Array): Promise<void> => {
    if (logits.includes(NaN)) await refuseNonFinite(folder);
  };
  const generation = async (rows: number): Promise<Generation> =>
    new Generation({
      ...{ session: await session('cached'), config, angles, rows, before, maxPositions },
      fixed: given?.() ?? {},
      refuseNaN,
    });
  const close = async (kind: 'once' | 'cached'): Promise<void> => {
    await (await sessions.get(kind))?.release();
    sessions.delete(kind);
  };
  return {
    config,
    device,
    async logits({ ids, positions, mask, scored }) {
      const moved = before === 0 ? positions : moveBehind(positions, before);
      const feeds = { ids, positions: moved, mask, scored, ...angles(moved), ...given?.() };
      const { logits } = await (await session('once')).run(feeds);
      if (logits === undefined) throw new Error('the graph gave no logits');
      const data = floatData(logits);
      await refuseNaN(data);
      return { shape: logits.shape, data };
    },
    generation,
    ...(prefix === undefined &&
      given === undefined && {
        async after(ids: readonly number[]) {
          const wasOpen = sessions.has('cached');
          const begun = await generation(1);
          await begun.feed([ids]);
          if (!wasOpen) await close('cached'); // its weights would lie in memory beside the other session's
          const next = openAfter(folder, options, {
            length: ids.length,
            blocks: begun.keysAndValues,
          });
          continued.push(next);
          return next;
        },
      }),
    async release() {
      for (const kind of [...sessions.keys()]) await close(kind);
      for (const next of continued.splice(0)) await next.release();
    },
  };
}

/** Positions that are counted from the end of a prefix, as positions of the model. */
function moveBehind({ shape, data }: HostTensor, before: number): HostTensor {
  return integers(
    shape,
    Array.from(data, (position: number | bigint) => Number(position) + before),
  );
}

function openKind(
  folder: LlamaFolder,
  options: LlamaOptions,
  cache: boolean,
  before: Prefix | undefined,
): Promise<Session> {
  const { device = 'cpu', threads, prepare = true, adapt } = options;
  const graph = new Graph();
  const prefix = before && storePrefix(graph, before);
  const inputs = llamaInputs(graph, folder.config, { cache, ...(prefix && { prefix }) });
  const scored = graph.input('scored', 'int64', ['batch', 'scored']);
  const { logits, present } = llamaGraph(
    folder.config,
    inputs,
    { weight: storedWeights(graph, folder), ...(adapt && { adapt }) },
    scored,
  );
  const kept = present.flatMap(({ key, value }, block) => [
    [`present.${block}.key`, key] as const,
    [`present.${block}.value`, value] as const,
  ]);
  return openSession(
    graph,
    { logits, ...(cache && Object.fromEntries(kept)) },
    { device, prepare, folder: folder.folder, ...(threads !== undefined && { threads }) },
  );
}
