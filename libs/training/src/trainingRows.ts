import { InputError } from '@labelray/core';
import { idList } from './idList.ts';

/** What the loop knows of a row. */
export interface RowFacts {
  readonly id: string;
  /** Its length, for bucketing. */
  readonly tokens: number;
  /** Sum of the weights that the model's loss gives its places: the number of scored tokens where all weigh 1. */
  readonly scored: number;
}

/** A row with its facts. */
export interface TrainingRow<Row> extends RowFacts {
  readonly row: Row;
}

/**
 * Rows that can be trained on. Throws InputError where there is none, and where a row has no scored place, with its
 * id: such rows train nothing and hide a cut-off or a template gone wrong behind a loss of 0.
 */
export function trainingRows<Row>(
  rows: readonly Row[],
  describe: (row: Row) => RowFacts,
): readonly TrainingRow<Row>[] {
  if (rows.length === 0) {
    throw new InputError('no row to train on', { remedy: 'give at least one annotated row' });
  }
  const described = rows.map((row) => ({ ...describe(row), row }));
  for (const { id, tokens, scored } of described) {
    if (!Number.isSafeInteger(tokens) || tokens < 1 || !Number.isFinite(scored) || scored < 0) {
      throw new RangeError(`row ${id}: ${tokens} tokens with a scored weight of ${scored}`);
    }
  }
  const idle = described.filter(({ scored }) => scored === 0);
  if (idle.length > 0) {
    throw new InputError(
      `${idle.length} of ${rows.length} rows have no scored token: ${idList(idle.map(({ id }) => id))}`,
      { remedy: 'raise the cut-off, shorten their text or leave them out' },
    );
  }
  return described;
}
