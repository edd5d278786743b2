import { hasValues } from './macro.ts';
import type { Metric } from './metric.ts';

export const exactReport: Metric = {
  id: 'exactReport',
  title: 'Exact reports',
  definition: 'Share of reports whose annotated findings are all predicted exactly.',
  resampled: true,
  listed: hasValues,
  value: ({ layout, cells }) => {
    const right = cells[layout.wholeReport] ?? 0;
    return right / (right + (cells[layout.wholeReport + 1] ?? 0));
  },
};
