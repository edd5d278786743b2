import { InputError, type Finding, type GoldKind } from '@labelray/core';
import { detectionTasks } from './detectionTasks.ts';

/** Which rows (gold) and columns (predicted) of a confusion matrix answer a detection task with yes. */
export interface TaskMask {
  readonly rows: readonly boolean[];
  readonly columns: readonly boolean[];
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
  readonly masks: Readonly<Record<string, TaskMask>>;
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
}

/** The yes-sides of every detection task that suits the finding. */
function taskMasks(finding: Finding, gold: GoldKind): Record<string, TaskMask> {
  const masks: Record<string, TaskMask> = {};
  for (const { id, yes, suits } of detectionTasks) {
    if (!suits(finding)) continue;
    const values = finding.values.map(({ role }) => role !== undefined && yes.includes(role));
    masks[id] = { rows: gold === 'binary' ? [true, false] : values, columns: [...values, false] };
  }
  return masks;
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
      masks: taskMasks(finding, gold),
    };
    cells += slot.rows * slot.columns;
    values += slot.values;
    return slot;
  });
  return { gold, slots, wholeReport: cells, unscored: cells + 2, cells: cells + 3, values };
}
