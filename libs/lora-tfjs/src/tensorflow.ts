import type * as tensorflow from '@tensorflow/tfjs';

/** TensorFlow.js, whichever of its packages runs it: all have one interface. */
export type Tensorflow = typeof tensorflow;

export type { Tensor } from '@tensorflow/tfjs';
