import type { Random } from '@labelray/core';
import {
  openLlama,
  refuseNonFinite,
  storedWeights,
  type Llama,
  type LlamaFolder,
} from '@labelray/llama';
import { floats, type HostTensor, type Tensor } from '@labelray/onnx';
import { dropoutMask, type TrainableModel } from '@labelray/training';
import type { Adapter } from '../adapter/adapter.ts';
import { checkAdapter } from '../adapter/checkAdapter.ts';
import { adaptedLayers } from '../config/adaptedLayers.ts';
import { loraGraph, type LoraGraph } from '../graph/loraGraph.ts';
import type { LossBatch } from './lossBatch.ts';
import { openLossSession, type LossSessionOptions } from './lossSession.ts';

/** A LLaMA whose low-rank matrices are trained. */
export interface LoraModel<Row> extends TrainableModel<Row> {
  /** The matrices as they are now, not copied: training goes on in them. */
  readonly adapter: Adapter;
  /** The model with the matrices as they are at each run, for labeling while training. */
  llama(): Llama;
  release(): Promise<void>;
}

/** What is trained and how. */
export interface LoraModelOptions<Row> extends LossSessionOptions {
  readonly base: LlamaFolder;
  /** Where training begins: `initialAdapter`, or an adapter that is trained further. Its matrices are changed. */
  readonly adapter: Adapter;
  readonly layOut: (rows: readonly Row[]) => LossBatch;
  /** Whether frozen weights are unpacked to float32 when the session opens; see `preparation` of @labelray/llama. */
  readonly prepare?: boolean;
}

/**
 * Opens a LLaMA for training its low-rank matrices with a loop of @labelray/training: the base is frozen and read in
 * place, the matrices are inputs of a graph that gives loss and gradients. Throws InputError where the adapter does not
 * fit the base or the device is not available.
 */
export async function loraModel<Row>({
  base,
  adapter,
  layOut,
  prepare = true,
  ...options
}: LoraModelOptions<Row>): Promise<LoraModel<Row>> {
  const { config, folder } = base;
  await checkAdapter(adapter, base);
  const { dropout } = adapter.config;
  const layers = adaptedLayers(config, adapter.config);
  const asInputs = (share: number): LoraGraph =>
    loraGraph(layers, {
      matrix: (graph, name, shape) => graph.input(name, 'float32', shape),
      dropout: share,
    });
  const trained = asInputs(dropout);
  const labeling = asInputs(0);
  const session = await openLossSession(
    config,
    (graph) => ({
      parameters: trained.parameters,
      adapt: (layer, x, y) => trained.adapt(layer, x, y),
      weight: storedWeights(graph, base, { fleeting: !prepare }),
    }),
    { ...options, folder, prepare },
  );
  const matrices = (): Record<string, HostTensor> =>
    Object.fromEntries(
      Array.from(adapter.matrices, ([name, { shape, data }]) => [name, floats(shape, data)]),
    );
  let opened: Llama | undefined;
  return {
    adapter,
    parameters: adapter.matrices,
    async step(rows, { random: stream, normaliser }) {
      const batch = layOut(rows);
      const masks = Object.fromEntries(
        trained.masks.map((mask) => [mask.name, drawMask(mask, batch, dropout, stream)]),
      );
      const result = await session.run(batch, normaliser, { ...matrices(), ...masks });
      if (Number.isNaN(result.loss) && isFinite(adapter)) await refuseNonFinite(base);
      return { ...result, tokens: batch.tokens };
    },
    llama: () =>
      (opened ??= openLlama(base, {
        ...options,
        prepare,
        adapt: (layer, x, y) => labeling.adapt(layer, x, y),
        feeds: matrices,
      })),
    async release() {
      await session.release();
      await opened?.release();
    },
  };
}

/** Whether the training has not diverged: then NaN comes from the base. */
function isFinite({ matrices }: Adapter): boolean {
  return [...matrices.values()].every(({ data }) => data.every(Number.isFinite));
}

/** A mask for a tensor whose named lengths are those of the batch. */
function drawMask(
  { shape }: Tensor,
  { ids, scored }: LossBatch,
  share: number,
  random: Random,
): HostTensor {
  const lengths: Readonly<Record<string, number | undefined>> = {
    batch: ids.shape[0],
    tokens: ids.shape[1],
    scored: scored.shape[1],
  };
  const given = shape.map((size) => {
    const length = typeof size === 'number' ? size : lengths[size];
    if (length === undefined) throw new RangeError(`a mask of unknown length ${size}`);
    return length;
  });
  const count = given.reduce((product, length) => product * length, 1);
  return { type: 'uint8', shape: given, data: dropoutMask(count, share, random) };
}
