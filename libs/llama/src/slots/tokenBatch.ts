import { floats, integers } from '@labelray/onnx';
import type { TokenBatch } from '../model/llama.ts';
import type { SlotBatch } from './batchRows.ts';

/** A batch of slots as the tensors a LLaMA reads. */
export function tokenBatch(batch: SlotBatch): TokenBatch {
  const { rows, length, places, ids, positions, mask, scored } = batch;
  return {
    ids: integers([rows, length], ids),
    positions: integers([rows, length], positions),
    mask: floats([rows, 1, length, length], mask),
    scored: integers([rows, places], scored),
  };
}
