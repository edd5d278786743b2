import { InputError, type Family } from '@labelray/core';
import type { Layout } from '../counts/layOut.ts';
import type { Metric } from '../metrics/metric.ts';
import { metrics } from '../metrics/metrics.ts';

/** The metric a family names; an InputError where the corpus cannot have it (or not finding by finding). */
export function metricOfFamily(
  { id, metric: name, perFinding }: Family,
  layout: Layout,
  corpus: string,
): Metric {
  const listed = metrics.filter((metric) => metric.listed(layout));
  const usable = perFinding ? listed.filter(({ ofFinding }) => ofFinding !== undefined) : listed;
  const metric = usable.find((candidate) => candidate.id === name);
  if (metric === undefined) {
    const scope = perFinding ? ' finding by finding' : '';
    throw new InputError(`family "${id}": "${corpus}" has no metric "${name}"${scope}`, {
      remedy: `metrics there: ${usable.map((candidate) => candidate.id).join(', ')}`,
    });
  }
  return metric;
}
