/** Frames for training, and those evaluation keeps for itself. */
export interface Kept<T> {
  readonly training: readonly T[];
  readonly heldOut: readonly T[];
}

/** Every so many-th frame of a pool is kept for evaluation. */
const every = 7;

/** Splits a pool so that evaluation can tell reading from having seen the sentence. */
export function keepHeldOut<T>(frames: readonly T[]): Kept<T> {
  const kept = (i: number): boolean => i % every === every - 1;
  return {
    training: frames.filter((_, i) => !kept(i)),
    heldOut: frames.filter((_, i) => kept(i)),
  };
}
