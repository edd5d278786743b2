import { InputError, type Finding, type GoldKind } from '@labelray/core';
import { detectionTasks } from './detectionTasks.ts';

/** Cells of one finding in which gold, prediction or both answer a detection task with yes. */
export interface TaskCells {
  /** Place of the task's three counts in a tally. */
  readonly at: number;
  readonly hits: readonly number[];
  readonly extra: readonly number[];
  readonly missed: readonly number[];
}

/** Where one finding's confusion matrix lies in the flat vector of counts, and what is fixed before any resampling. */
export interface FindingSlot {
  readonly finding: Finding;
  readonly index: number;
  /** Gold classes: the finding's values; for binary gold present, not present. */
  readonly rows: number;
  /** The finding's values, then INVALID. */
  readonly columns: number;
  readonly firstCell: number;
  /** First of the finding's values in the margins; binary gold has none. */
  readonly firstValue: number;
  readonly values: number;
  /** Reports by gold class in the whole test set. */
  readonly support: readonly number[];
  /** Shown but averaged into nothing. */
  readonly weak: boolean;
  /** By place in `detectionTasks`; undefined where a task does not suit the finding. */
  readonly tasks: readonly (TaskCells | undefined)[];
}

/** Every margin as the cells it sums: margin m is the cells `cells[starts[m]]` to before `cells[starts[m + 1]]`. */
export interface SumPlan {
  readonly starts: Int32Array; // (margins + 1)
  readonly cells: Int32Array;
}

/** How the counts of a corpus lie in one flat vector: each finding's matrix row by row, then the reports as wholes. */
export interface Layout {
  readonly gold: GoldKind;
  readonly slots: readonly FindingSlot[];
  /** Cells of all findings; then reports wholly right, reports not wholly right, and one cell for what is not scored. */
  readonly wholeReport: number;
  readonly unscored: number;
  readonly cells: number;
  readonly values: number;
  readonly taskCounts: number;
  readonly sums: SumPlan;
}

/** Where each detection task that suits the finding finds its hits, false alarms and misses; INVALID is no yes. */
function taskCells(
  finding: Finding,
  gold: GoldKind,
  { firstCell, firstCount }: { readonly firstCell: number; readonly firstCount: number },
): (TaskCells | undefined)[] {
  return detectionTasks.map(({ yes, suits }, place) => {
    if (!suits(finding)) return undefined;
    const values = finding.values.map(({ role }) => role !== undefined && yes.includes(role));
    const columns = [...values, false];
    const rows = gold === 'binary' ? [true, false] : values;
    const cells = (goldSays: boolean, predictionSays: boolean) =>
      rows.flatMap((row, g) =>
        columns.flatMap((column, p) =>
          row === goldSays && column === predictionSays ? [firstCell + g * columns.length + p] : [],
        ),
      );
    return {
      at: firstCount + 3 * place,
      hits: cells(true, true),
      extra: cells(false, true),
      missed: cells(true, false),
    };
  });
}

/** The margins in the order of a tally: hits, gold and predicted by value, reports by finding, then the tasks. */
function planSums(slots: readonly FindingSlot[]): SumPlan {
  const range = (n: number) => Array.from({ length: n }, (_, i) => i);
  const byValue = (cellsOf: (slot: FindingSlot, value: number) => readonly number[]) =>
    slots.flatMap((slot) => range(slot.values).map((value) => cellsOf(slot, value)));
  const row = ({ firstCell, columns }: FindingSlot, g: number) =>
    range(columns).map((p) => firstCell + g * columns + p);
  const margins = [
    ...byValue(({ firstCell, columns }, value) => [firstCell + value * columns + value]),
    ...byValue(row),
    ...byValue(({ firstCell, columns, rows }, value) =>
      range(rows).map((g) => firstCell + g * columns + value),
    ),
    ...slots.map((slot) => range(slot.rows).flatMap((g) => row(slot, g))),
    ...slots.flatMap(({ tasks }) =>
      tasks.flatMap((task) =>
        task === undefined ? [[], [], []] : [task.hits, task.extra, task.missed],
      ),
    ),
  ];
  const starts = new Int32Array(margins.length + 1);
  margins.forEach((cells, m) => (starts[m + 1] = (starts[m] ?? 0) + cells.length));
  return { starts, cells: Int32Array.from(margins.flat()) };
}

/**
 * Lays out the counts of the findings that a corpus annotates; `codes` holds each finding's gold class a report,
 * −1 where it was not annotated. Each finding brings its own value set.
 */
export function layOut(
  findings: readonly {
    readonly finding: Finding;
    readonly codes: Int16Array;
    readonly weak: boolean;
  }[],
  gold: GoldKind,
): Layout {
  let cells = 0;
  let values = 0;
  let taskCounts = 0;
  const slots = findings.map(({ finding, codes, weak }, index): FindingSlot => {
    if (gold === 'binary' && !finding.values.some(({ role }) => role === 'present')) {
      throw new InputError(`finding "${finding.id}" cannot be scored against yes-or-no gold`, {
        remedy: 'give one of its values the role "present", or leave the finding out of the gold',
      });
    }
    const rows = gold === 'binary' ? 2 : finding.values.length;
    const support = new Array<number>(rows).fill(0);
    for (const code of codes) if (code >= 0) support[code] = (support[code] ?? 0) + 1;
    const slot = {
      finding,
      index,
      rows,
      columns: finding.values.length + 1,
      firstCell: cells,
      firstValue: values,
      values: gold === 'binary' ? 0 : rows,
      support,
      weak,
      tasks: taskCells(finding, gold, { firstCell: cells, firstCount: taskCounts }),
    };
    cells += slot.rows * slot.columns;
    values += slot.values;
    taskCounts += 3 * detectionTasks.length;
    return slot;
  });
  const [wholeReport, unscored] = [cells, cells + 2];
  return {
    gold,
    slots,
    wholeReport,
    unscored,
    cells: unscored + 1,
    values,
    taskCounts,
    sums: planSums(slots),
  };
}
