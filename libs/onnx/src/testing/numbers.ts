import { floats, type HostTensor } from '../runtime/hostTensor.ts';

/** A float32 tensor from plain numbers. @example numbers([2, 1], [0.5, 1]) */
export const numbers = (shape: readonly number[], values: readonly number[]): HostTensor =>
  floats(shape, Float32Array.from(values));

/** A uint8 tensor. @example bytes([3], [1, 0, 1]) */
export const bytes = (shape: readonly number[], values: readonly number[]): HostTensor => ({
  type: 'uint8',
  shape,
  data: Uint8Array.from(values),
});

/** A bool tensor. @example truths([3], [true, false, true]) */
export const truths = (shape: readonly number[], values: readonly boolean[]): HostTensor => ({
  type: 'bool',
  shape,
  data: Uint8Array.from(values, Number),
});
