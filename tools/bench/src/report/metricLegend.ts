import { metricDefinitions } from '@labelray/stats';

/** Metric id → title and definition, as every table and legend prints them. */
export const metricLegend = Object.fromEntries(
  metricDefinitions.map((metric) => [metric.id, metric]),
);
