/** Ratings of items by readers; null where a reader did not rate an item. */
export type Ratings = readonly (readonly (string | null)[])[]; // (items)(readers)

/** How many readers gave each value to each item: the common ground of all coefficients but Cohen's. */
export interface RatingCounts {
  readonly values: readonly string[];
  readonly counts: readonly (readonly number[])[]; // (items)(values)
}

/**
 * Counts ratings by item and value. `values` lists the values that could have been given; those that were given
 * where it is absent.
 *
 * @example
 * ratingCounts([['a', 'b'], ['a', null]]) // => { values: ['a', 'b'], counts: [[1, 1], [1, 0]] }
 */
export function ratingCounts(ratings: Ratings, values?: readonly string[]): RatingCounts {
  const known = values ?? [...new Set(ratings.flat().filter((value) => value !== null))].sort();
  return {
    values: known,
    counts: ratings.map((item) =>
      known.map((value) => item.filter((rating) => rating === value).length),
    ),
  };
}
