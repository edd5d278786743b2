import { metrics } from './metrics.ts';

/** What tables, legends and READMEs say of each metric, from one source. */
export const metricDefinitions: readonly {
  readonly id: string;
  readonly title: string;
  readonly definition: string;
}[] = metrics.map(({ id, title, definition }) => ({ id, title, definition }));
