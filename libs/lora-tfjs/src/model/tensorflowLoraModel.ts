import {
  openLlama,
  readWeights,
  refuseNonFinite,
  rotaryFeeds,
  type Llama,
  type RotaryLimits,
} from '@labelray/llama';
import {
  adaptedLayers,
  checkAdapter,
  loraGraph,
  type LoraModel,
  type LoraModelOptions,
} from '@labelray/lora';
import { floats, type HostTensor } from '@labelray/onnx';
import { batchTensors } from './batchTensors.ts';
import { crossEntropy } from './crossEntropy.ts';
import { llamaLogits } from './llamaLogits.ts';
import { lowRank } from './lowRank.ts';
import type { Tensor, Tensorflow } from '../tensorflow.ts';

/** What is trained, and on which TensorFlow.js; the other options are for labeling while training. */
export interface TensorflowLoraModelOptions<Row> extends RotaryLimits, LoraModelOptions<Row> {
  readonly tensorflow: Tensorflow;
}

/**
 * The second engine: `loraModel` of @labelray/lora with TensorFlow.js instead of ONNX Runtime for loss and gradients.
 * Same adapters, batches and dropout masks, so the same losses but for rounding. All of the base is held as float32.
 * Labeling while training runs on ONNX Runtime, as labeling with the finished adapter does.
 *
 * Throws InputError where the adapter does not fit the base, and where the base is packed in four bits.
 */
export async function tensorflowLoraModel<Row>({
  tensorflow: tf,
  base,
  adapter,
  layOut,
  ...options
}: TensorflowLoraModelOptions<Row>): Promise<LoraModel<Row>> {
  const { config } = base;
  await checkAdapter(adapter, base);
  const layers = adaptedLayers(config, adapter.config);
  const { dropout: share } = adapter.config;
  const weights = new Map<string, Tensor>();
  for (const [name, { shape, data }] of await readWeights(base)) {
    weights.set(name, tf.tensor(data, [...shape]));
  }
  const rotary = rotaryFeeds(config, options);
  const weight = (name: string): Tensor => {
    const found = weights.get(name);
    if (found === undefined) throw new RangeError(`no weight ${name}`);
    return found;
  };
  const labeling = labeler({ base, adapter, ...options }, layers);
  return {
    adapter,
    parameters: adapter.matrices,
    async step(rows, { random, normaliser }) {
      const batch = layOut(rows);
      const names = [...adapter.matrices.keys()];
      const { value, grads } = tf.tidy(() => {
        const given = batchTensors(tf, batch, { normaliser, rotary });
        const matrices = Array.from(adapter.matrices.values(), ({ shape, data }) =>
          tf.tensor(data.slice(), [...shape]),
        ); // copied: the optimiser changes the arrays, and the JavaScript backend keeps what it is given
        const loss = (...trained: Tensor[]): Tensor => {
          const named = new Map(trained.map((tensor, at) => [names[at] ?? '', tensor]));
          const adapt = lowRank(tf, layers, named, { share, random });
          const logits = llamaLogits(tf, config, given, { weight, adapt });
          return crossEntropy(tf, logits, given.targets, given.weights);
        };
        return tf.valueAndGrads(loss)(matrices);
      });
      try {
        const gradients = new Map<string, Float32Array>();
        for (const [at, name] of names.entries()) {
          gradients.set(name, (await grads[at]?.data()) as Float32Array);
        }
        const [loss = NaN] = await value.data();
        if (Number.isNaN(loss) && matricesAreFinite(adapter.matrices)) await refuseNonFinite(base);
        return { loss, gradients, tokens: batch.tokens };
      } finally {
        tf.dispose([value, ...grads]);
      }
    },
    llama: () => labeling.llama(),
    async release() {
      tf.dispose([...weights.values()]);
      await labeling.release();
    },
  };
}

/** The model on ONNX Runtime with the matrices as they are at each run, opened when first asked for. */
function labeler<Row>(
  { base, adapter, ...options }: Omit<LoraModelOptions<Row>, 'layOut'>,
  layers: ReturnType<typeof adaptedLayers>,
): { llama(): Llama; release(): Promise<void> } {
  const graph = loraGraph(layers, {
    matrix: (to, name, shape) => to.input(name, 'float32', shape),
  });
  const matrices = (): Record<string, HostTensor> =>
    Object.fromEntries(
      Array.from(adapter.matrices, ([name, { shape, data }]) => [name, floats(shape, data)]),
    );
  let opened: Llama | undefined;
  return {
    llama: () =>
      (opened ??= openLlama(base, {
        ...options,
        adapt: (layer, x, y) => graph.adapt(layer, x, y),
        feeds: matrices,
      })),
    release: async () => opened?.release(),
  };
}

/** Whether the training has not diverged: then NaN comes from the base. */
const matricesAreFinite = (matrices: ReadonlyMap<string, { readonly data: Float32Array }>) =>
  [...matrices.values()].every(({ data }) => data.every(Number.isFinite));
