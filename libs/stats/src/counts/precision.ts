import type { ClassCounts } from './f1.ts';

/**
 * Share of the predicted that is right: tp / (tp + fp); NaN where nothing was predicted.
 *
 * @example
 * precision({ tp: 8, fp: 2, fn: 0 }) // => 0.8
 */
export function precision({ tp, fp }: ClassCounts): number {
  return tp / (tp + fp);
}
