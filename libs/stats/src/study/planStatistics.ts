import { f1 } from '../counts/f1.ts';
import { uncertainAsAbsent, uncertainAsPresent } from '../counts/detectionTasks.ts';
import type { FindingSlot, Layout } from '../counts/layOut.ts';
import type { Tally } from '../counts/tally.ts';
import type { Metric } from '../metrics/metric.ts';
import { taskCounts, taskOf } from '../metrics/taskCounts.ts';
import { valueF1 } from '../metrics/valueF1.ts';

/** One number made from a tally, under the name by which it is found again. */
export interface Statistic {
  readonly name: string;
  readonly of: (tally: Tally) => number;
}

/** Name of a finding's share of a metric. */
export const findingStatistic = (metric: string, { finding }: FindingSlot): string =>
  JSON.stringify([metric, finding.id]);

/** Name of the F1 of one value of a finding. */
export const valueStatistic = ({ finding }: FindingSlot, code: string): string =>
  JSON.stringify(['value', finding.id, code]);

/** What stands in a finding's table of values: its values, or for binary gold present under either policy. */
export function valuesOf(
  slot: FindingSlot,
): readonly { code: string; f1: (tally: Tally) => number }[] {
  if (slot.values > 0) {
    return slot.finding.values.map(({ code }, c) => ({
      code,
      f1: (tally) => valueF1(tally, slot, c),
    }));
  }
  return [
    { code: 'U→1', task: taskOf(slot, uncertainAsPresent) },
    { code: 'U→0', task: taskOf(slot, uncertainAsAbsent) },
  ].map(({ code, task }) => ({ code, f1: (tally) => f1(taskCounts(tally, task)) }));
}

/** F1 of a value as resampled: skipped in draws without gold of it, as it is in `macroPresent`. */
function resampledValue(
  slot: FindingSlot,
  c: number,
  value: (tally: Tally) => number,
): Statistic['of'] {
  if (slot.values === 0) return value;
  return (tally) => (tally.gold[slot.firstValue + c] === 0 ? NaN : value(tally));
}

/** Everything that is resampled for a system: averages, each finding's share of some of them, F1 of every value. */
export function planStatistics(
  { slots }: Layout,
  averages: readonly Metric[],
  byFinding: readonly Metric[],
): readonly Statistic[] {
  return [
    ...averages.map(({ id, value }) => ({ name: id, of: value })),
    ...byFinding.flatMap(({ id, ofFinding }) =>
      ofFinding === undefined
        ? []
        : slots.map((slot) => ({
            name: findingStatistic(id, slot),
            of: (tally: Tally) => ofFinding(tally, slot),
          })),
    ),
    ...slots.flatMap((slot) =>
      valuesOf(slot).map((value, c) => ({
        name: valueStatistic(slot, value.code),
        of: resampledValue(slot, c, value.f1),
      })),
    ),
  ];
}
