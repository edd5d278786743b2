import { InputError, seededRandom, shuffle, type LabeledReport } from '@labelray/core';
import { patientGroups } from '@labelray/corpus';

/**
 * So many reports of a training part, in their order: patients are drawn in an order that the seed alone decides, with
 * all their reports, the last one with as many as are still wanted. For one seed, more reports hold the fewer.
 *
 * @throws InputError where there are not so many.
 */
export function trainingSubset(
  train: readonly LabeledReport[],
  reports: number,
  seed: number,
): LabeledReport[] {
  if (reports > train.length) {
    throw new InputError(`${reports} training reports are asked for, there are ${train.length}`, {
      remedy: 'ask for fewer in "train.reports", or give the corpus more',
    });
  }
  const order = shuffle([...patientGroups(train)], seededRandom(seed, 'training reports')).flat();
  const drawn = new Set(order.slice(0, reports));
  return train.filter((_, position) => drawn.has(position));
}
