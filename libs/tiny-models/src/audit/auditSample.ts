import { dataOptionsOf, pretrainingSeed, recipes } from '../pretrain/recipes.ts';
import type { SizeName } from '../pretrain/sizes.ts';
import type { Row } from '../row.ts';
import { standardPretraining } from '../standardPretraining.ts';

/** Rows of a step of the pretraining. */
const rowsPerStep = 32;

/**
 * So many rows of what the shipped models read, spread evenly over the steps of all sizes, so that every stage of the
 * curriculum is looked at; all of them where as many are asked for as there are.
 */
export function auditSample(
  rows: number,
  /** Unlabeled reports a modality and style; as many as the models read where absent. */
  { reports }: { readonly reports?: number } = {},
): readonly Row[] {
  const sizes = Object.entries(recipes);
  const all = sizes.reduce((sum, [, { steps }]) => sum + steps, 0);
  const batches = Math.ceil(rows / rowsPerStep);
  const stepOf = (batch: number): number => Math.floor((batch * all) / batches);
  let before = 0;
  return sizes
    .flatMap(([size, { steps, dataFrom }]) => {
      const first = before;
      before += steps;
      const { data } = standardPretraining({
        seed: pretrainingSeed,
        ...(reports !== undefined && { reports }),
        ...dataOptionsOf(size as SizeName),
      });
      return Array.from({ length: batches }, (_, batch) => stepOf(batch))
        .filter((step) => step >= first && step < before)
        .flatMap((step) => data.batch(dataFrom + step - first, rowsPerStep));
    })
    .slice(0, rows);
}
