import {
  floatData,
  Graph,
  openSession,
  type Device,
  type HostTensor,
  type Session,
} from '@labelray/onnx';
import type { LlamaConfig } from './config.ts';
import { Generation } from './generation.ts';
import { llamaGraph, llamaInputs, type LlamaParts } from './graph.ts';
import type { LlamaFolder } from './openFolder.ts';
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
  release(): Promise<void>;
}

/** Opens a LLaMA for labeling; sessions are opened when first used. */
export function openLlama(folder: LlamaFolder, options: LlamaOptions = {}): Llama {
  const { config } = folder;
  const { device = 'cpu', maxPositions = config.maxPositions, feeds: given = () => ({}) } = options;
  const angles = rotaryFeeds(config, options);
  const sessions = new Map<'once' | 'cached', Promise<Session>>();
  const session = (kind: 'once' | 'cached') => {
    const opened = sessions.get(kind) ?? openKind(folder, options, kind === 'cached');
    sessions.set(kind, opened);
    return opened;
  };
  return {
    config,
    device,
    async logits({ ids, positions, mask, scored }) {
      const feeds = { ids, positions, mask, scored, ...angles(positions), ...given() };
      const { logits } = await (await session('once')).run(feeds);
      if (logits === undefined) throw new Error('the graph gave no logits');
      const data = floatData(logits);
      if (data.some(Number.isNaN)) await refuseNonFinite(folder);
      return { shape: logits.shape, data };
    },
    generation: async (rows) =>
      new Generation({
        session: await session('cached'),
        config,
        angles,
        fixed: given(),
        rows,
        maxPositions,
      }),
    async release() {
      for (const opened of sessions.values()) await (await opened).release();
      sessions.clear();
    },
  };
}

function openKind(folder: LlamaFolder, options: LlamaOptions, cache: boolean): Promise<Session> {
  const { device = 'cpu', threads, prepare = true, adapt } = options;
  const graph = new Graph();
  const inputs = llamaInputs(graph, folder.config, { cache });
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
