import type { BertHead, ClassifiedRow } from '@labelray/bert';
import { cohenKappa } from '@labelray/stats';

/**
 * Mean over heads of Cohen's kappa between judged and answered classes; heads whose kappa is not estimable, because both
 * always give one class, do not count. NaN where none is.
 */
export function meanKappa(
  heads: readonly BertHead[],
  rows: readonly ClassifiedRow[],
  logits: readonly (readonly Float32Array[])[],
): number {
  const kappas = heads
    .map((_, head) =>
      cohenKappa(
        rows.flatMap(({ targets }, row) => {
          const target = targets[head];
          const scores = logits[row]?.[head];
          if (target === undefined || scores === undefined) return [];
          return [[String(target), String(scores.indexOf(Math.max(...scores)))]];
        }),
      ),
    )
    .filter((kappa) => !Number.isNaN(kappa));
  return kappas.reduce((sum, kappa) => sum + kappa, 0) / kappas.length;
}
