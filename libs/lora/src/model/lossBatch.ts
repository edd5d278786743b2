import type { TokenBatch } from '@labelray/llama';
import type { HostTensor } from '@labelray/onnx';

/** Tokens of a batch and what is to be predicted at its scored places. */
export interface LossBatch extends TokenBatch {
  /** (batch, scored) int64: the right next token of each place. */
  readonly targets: HostTensor;
  /** (batch, scored) float32: weights of the places; 0 where a place only pads. */
  readonly weights: HostTensor;
  /** Tokens without padding. */
  readonly tokens: number;
}
