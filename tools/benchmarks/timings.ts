/** What a timed process prints as its last line. */
export interface Timing {
  readonly milliseconds: readonly number[];
  /** User and system, of all threads; other programs disturb them less. */
  readonly processorMilliseconds: readonly number[];
  readonly peakMiB: number;
}

/** The middle one, of an even number the upper of two; NaN of none. */
export const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? NaN;

/** Medians of all steps of several runs, and the largest memory. */
export function merged(timings: readonly Timing[]): {
  readonly ms: number;
  readonly busy: number;
  readonly peakMiB: number;
} {
  return {
    ms: median(timings.flatMap(({ milliseconds }) => milliseconds)),
    busy: median(timings.flatMap(({ processorMilliseconds }) => processorMilliseconds)),
    peakMiB: Math.max(...timings.map(({ peakMiB }) => peakMiB)),
  };
}
