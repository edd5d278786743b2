import type { Estimable } from '@labelray/core';
import type { Tally } from '../counts/tally.ts';
import { metrics } from '../metrics/metrics.ts';
import { estimable } from '../numbers/estimable.ts';

/** Every metric that the corpus can have, by id; a metric whose roles do not exist there is not listed. */
export function pointMetrics(tally: Tally): Readonly<Record<string, Estimable>> {
  return Object.fromEntries(
    metrics
      .filter(({ listed }) => listed(tally.layout))
      .map(({ id, value }) => [id, estimable(value(tally))]),
  );
}
