import { recipes } from '../pretrain/recipes.ts';
import type { Row } from '../row.ts';
import type { StandardPretraining } from '../standardPretraining.ts';

/** Rows of a step of the pretraining. */
const rowsPerStep = 32;

/**
 * So many rows of what the shipped models read, spread evenly over the steps of all sizes, so that every stage of the
 * curriculum is looked at; all of them where as many are asked for as there are.
 */
export function auditSample(
  { dataWith }: Pick<StandardPretraining, 'dataWith'>,
  rows: number,
): readonly Row[] {
  const sizes = Object.values(recipes);
  const all = sizes.reduce((sum, { steps }) => sum + steps, 0);
  const batches = Math.ceil(rows / rowsPerStep);
  const read = Array.from({ length: batches }, (_, i) => Math.floor((i * all) / batches));
  let first = 0;
  return sizes
    .flatMap(({ steps, dataFrom, mixture }) => {
      const data = dataWith(mixture);
      const own = read.filter((step) => step >= first && step < first + steps);
      const begin = dataFrom - first;
      first += steps;
      return own.flatMap((step) => data.batch(begin + step, rowsPerStep));
    })
    .slice(0, rows);
}
