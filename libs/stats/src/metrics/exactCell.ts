import { hasValues } from './macro.ts';
import type { Metric } from './metric.ts';

export const exactCell: Metric = {
  id: 'exactCell',
  title: 'Exact cells',
  definition: 'Share of annotated cells (report × finding) whose value is predicted exactly.',
  resampled: true,
  listed: hasValues,
  value: ({ layout, hits, n }) => {
    let right = 0;
    let all = 0;
    for (const { weak, index, firstValue, values } of layout.slots) {
      if (weak) continue;
      for (let c = 0; c < values; c++) right += hits[firstValue + c] ?? 0;
      all += n[index] ?? 0;
    }
    return right / all;
  },
};
