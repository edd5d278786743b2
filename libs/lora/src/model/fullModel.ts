import type { LlamaConfig, Weight } from '@labelray/llama';
import { floats, type Tensor } from '@labelray/onnx';
import type { TrainableModel } from '@labelray/training';
import type { LossBatch } from './lossBatch.ts';
import { openLossSession, type LossSessionOptions } from './lossSession.ts';

/** A LLaMA all of whose weights are trained. */
export interface FullModel<Row> extends TrainableModel<Row> {
  release(): Promise<void>;
}

/** What is trained and how. */
export interface FullModelOptions<Row> extends LossSessionOptions {
  readonly config: LlamaConfig;
  /** Every weight by its Hugging Face name, as `initialWeights` or `readWeights` gives them; changed by the training. */
  readonly weights: ReadonlyMap<string, Weight>;
  readonly layOut: (rows: readonly Row[]) => LossBatch;
}

/**
 * Opens a LLaMA for training all its weights, embedding, norms, biases and head included, for small models: weights,
 * gradients and the optimiser's moments are in memory. A head that is the embedding gets the sum of both gradients.
 * `writeLlamaFolder` writes the result.
 */
export async function fullModel<Row>({
  config,
  weights,
  layOut,
  ...options
}: FullModelOptions<Row>): Promise<FullModel<Row>> {
  const parameters = new Map<string, Tensor>();
  const session = await openLossSession(
    config,
    (graph) => {
      for (const [name, { shape }] of weights) {
        parameters.set(name, graph.input(name, 'float32', shape));
      }
      return {
        parameters,
        weight(name) {
          const tensor = parameters.get(name);
          if (tensor === undefined) throw new RangeError(`no weight ${name}`);
          return tensor;
        },
      };
    },
    options,
  );
  return {
    parameters: weights,
    async step(rows, { normaliser }) {
      const batch = layOut(rows);
      const feeds = Object.fromEntries(
        Array.from(weights, ([name, { shape, data }]) => [name, floats(shape, data)]),
      );
      return { ...(await session.run(batch, normaliser, feeds)), tokens: batch.tokens };
    },
    release: () => session.release(),
  };
}
