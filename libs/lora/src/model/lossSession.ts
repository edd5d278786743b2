import {
  llamaGraph,
  llamaInputs,
  rotaryFeeds,
  type LlamaConfig,
  type LlamaParts,
  type RotaryLimits,
} from '@labelray/llama';
import {
  crossEntropy,
  floatData,
  floats,
  gradients,
  Graph,
  openSession,
  type Device,
  type HostTensor,
  type Tensor,
} from '@labelray/onnx';
import type { LossBatch } from './lossBatch.ts';

/** How a training graph is run. */
export interface LossSessionOptions extends RotaryLimits {
  readonly device?: Device;
  readonly threads?: number;
  /** Whether activations are computed again for the backward pass: a third more time, a fraction of the memory. */
  readonly recompute?: boolean;
  /** Whether the runtime keeps freed memory for later steps; see `SessionOptions` of @labelray/onnx. */
  readonly arena?: boolean;
}

/** What is trained in a graph, and how it enters. */
export interface TrainedParts extends LlamaParts {
  /** The trained tensors by name, complete once the graph is built. */
  readonly parameters: ReadonlyMap<string, Tensor>;
}

/** A graph of forward pass, loss and backward pass, ready to run. */
export interface LossSession {
  /** Σ wᵢ lossᵢ / normaliser and its gradients; `extra` holds the trained arrays and whatever else the parts read. */
  run(
    batch: LossBatch,
    normaliser: number,
    extra: Readonly<Record<string, HostTensor>>,
  ): Promise<{ readonly loss: number; readonly gradients: ReadonlyMap<string, Float32Array> }>;
  release(): Promise<void>;
}

/** Opens a session that computes loss and gradients of a LLaMA whose parts are built on the graph it is given. */
export async function openLossSession(
  config: LlamaConfig,
  build: (graph: Graph) => TrainedParts,
  {
    device = 'cpu',
    threads,
    recompute = false,
    arena = true,
    folder,
    prepare = true,
    ...limits
  }: LossSessionOptions & { readonly folder?: string; readonly prepare?: boolean },
): Promise<LossSession> {
  const graph = new Graph();
  const inputs = llamaInputs(graph, config);
  const places = ['batch', 'scored'];
  const scored = graph.input('scored', 'int64', places);
  const targets = graph.input('targets', 'int64', places);
  const weights = graph.input('weights', 'float32', places);
  const parts = build(graph);
  const { logits } = llamaGraph(config, inputs, { ...parts, recompute }, scored);
  const loss = crossEntropy(logits, targets, weights);
  const names = [...parts.parameters.keys()];
  const found = gradients(loss, [...parts.parameters.values()]);
  const session = await openSession(
    graph,
    { loss, ...Object.fromEntries(found.map((tensor, at) => [`d ${names[at] ?? ''}`, tensor])) },
    {
      device,
      prepare,
      pack: false, // batches have many rows, and each weight is in two products: two more copies of all weights
      arena,
      ...(threads !== undefined && { threads }),
      ...(folder !== undefined && { folder }),
    },
  );
  const angles = rotaryFeeds(config, limits);
  return {
    async run(batch, normaliser, extra) {
      const { ids, positions, mask, scored: at, targets: right, weights: raw } = batch;
      const scaled = floats(
        raw.shape,
        floatData(raw).map((weight) => weight / normaliser),
      );
      const feeds = { ids, positions, mask, scored: at, targets: right, weights: scaled };
      const results = await session.run({ ...feeds, ...angles(positions), ...extra });
      const read = (name: string): Float32Array => {
        const tensor = results[name];
        if (tensor === undefined) throw new Error(`the graph gave no ${name}`);
        return floatData(tensor);
      };
      return {
        loss: read('loss')[0] ?? NaN,
        gradients: new Map(names.map((name) => [name, read(`d ${name}`)])),
      };
    },
    release: () => session.release(),
  };
}
