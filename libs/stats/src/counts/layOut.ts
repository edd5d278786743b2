import { InputError, type Finding, type GoldKind } from '@labelray/core';
import { detectionTasks } from './detectionTasks.ts';

/** The classes of one finding that answer a detection task with yes; INVALID is no yes. */
export interface TaskClasses {
  /** Place of the task's three counts in a tally. */
  readonly at: number;
  readonly rows: readonly number[];
  readonly columns: readonly number[];
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
  readonly tasks: readonly (TaskClasses | undefined)[];
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
}

/** The yes-classes of each detection task that suits the finding. */
function taskClasses(
  finding: Finding,
  gold: GoldKind,
  firstCount: number,
): (TaskClasses | undefined)[] {
  return detectionTasks.map(({ yes, suits }, place) => {
    if (!suits(finding)) return undefined;
    const columns = finding.values.flatMap(({ role }, p) =>
      role !== undefined && yes.includes(role) ? [p] : [],
    );
    return { at: firstCount + 3 * place, rows: gold === 'binary' ? [0] : columns, columns };
  });
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
      tasks: taskClasses(finding, gold, taskCounts),
    };
    cells += slot.rows * slot.columns;
    values += slot.values;
    taskCounts += 3 * detectionTasks.length;
    return slot;
  });
  const [wholeReport, unscored] = [cells, cells + 2];
  return { gold, slots, wholeReport, unscored, cells: unscored + 1, values, taskCounts };
}
