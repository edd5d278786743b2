import type { ComparisonScore } from '@labelray/core';

/** An axis that holds every difference with its interval, and zero, with a little room; ends on whole hundredths. */
export const differenceDomain = (
  comparisons: readonly ComparisonScore[],
): readonly [number, number] => {
  const ends = comparisons.flatMap(({ difference: { value, low, high } }) =>
    [value, low, high].filter((end) => end !== null),
  );
  const lowest = Math.min(0, ...ends) - 0.01;
  const highest = Math.max(0, ...ends) + 0.01;
  return [Math.floor(lowest * 100) / 100, Math.ceil(highest * 100) / 100];
};
