import type { Tensor } from '@labelray/onnx';

/** Dropout by a mask that is an input of the graph. */
export type Drop = (x: Tensor) => Tensor;

/** Without dropout. */
export const keepAll: Drop = (x) => x;
