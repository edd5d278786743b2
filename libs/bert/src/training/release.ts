import type { HostTensor } from '@labelray/onnx';

/**
 * Gives the memory of tensors back at once: their arrays have length 0 afterwards. Garbage collection would find them
 * too, but late, since it sees small objects and not the megabytes behind them.
 */
export function release(tensors: Iterable<Pick<HostTensor, 'data'> | undefined>): void {
  for (const tensor of tensors) {
    const buffer = tensor?.data.buffer;
    if (buffer instanceof ArrayBuffer && !buffer.detached) buffer.transfer(0);
  }
}
