import type { Pretraining } from '../createPretraining.ts';
import type { Row } from '../row.ts';

const size = 32;

/** So many rows, spread evenly over the first steps, so that every stage of the curriculum is looked at. */
export function auditSample(
  data: Pretraining,
  rows: number,
  { steps }: { readonly steps: number },
): readonly Row[] {
  const batches = Math.ceil(rows / size);
  return Array.from({ length: batches }, (_, i) =>
    data.batch(Math.floor((i * steps) / batches), size),
  )
    .flat()
    .slice(0, rows);
}
