import type { RotaryFeeds } from '@labelray/llama';
import type { LossBatch } from '@labelray/lora';
import { floatData, type HostTensor } from '@labelray/onnx';
import type { Angles } from './rotary.ts';
import type { Tensor, Tensorflow } from '../tensorflow.ts';

/** A batch as TensorFlow.js reads it; whole numbers are int32, since it has no int64. */
export interface BatchTensors {
  /** (batch, tokens). */
  readonly ids: Tensor;
  /** Added to the scores of attention, (batch, 1, tokens, tokens). */
  readonly mask: Tensor;
  readonly angles: Angles;
  /** (batch, scored) numbers of rows of (batch · tokens). */
  readonly scored: Tensor;
  /** (batch, scored). */
  readonly targets: Tensor;
  /** (batch, scored), divided by the normaliser of the step. */
  readonly weights: Tensor;
}

/** The tensors of a batch; throws InputError where it has more positions than the model reads. */
export function batchTensors(
  tf: Tensorflow,
  batch: LossBatch,
  { normaliser, rotary }: { readonly normaliser: number; readonly rotary: RotaryFeeds },
): BatchTensors {
  const whole = ({ shape, data }: HostTensor) =>
    tf.tensor(Int32Array.from(data, Number), [...shape], 'int32');
  const float = (one: HostTensor) => tf.tensor(floatData(one), [...one.shape]);
  const positions = whole(batch.positions);
  const { cos, sin } = rotary(batch.positions);
  const at = (table: HostTensor) => tf.gather(float(table), positions).expandDims(2); // (batch, tokens, 1, head / 2)
  return {
    ids: whole(batch.ids),
    mask: float(batch.mask),
    angles: { cos: at(cos), sin: at(sin) },
    scored: whole(batch.scored),
    targets: whole(batch.targets),
    weights: float(batch.weights).div(normaliser),
  };
}
