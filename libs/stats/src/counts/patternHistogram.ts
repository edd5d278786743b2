import type { CodedGold } from './codeGold.ts';
import { rightReports } from './countCells.ts';
import { createTally, sumMargins, type Tally } from './tally.ts';

/**
 * How reports answer: per finding, the distinct tuples (gold, prediction of each system) and which units show them.
 *
 * A finding has few distinct tuples and most reports share its commonest, so a resample is counted by walking only the
 * uncommon ones of the units drawn; every system's confusion matrices then follow from the tuple counts.
 */
export interface PatternHistogram {
  /** Counts patterns for a sample in which unit u occurs `weights[u]` times. */
  readonly weigh: (weights: ArrayLike<number>) => void;
  /** Counts patterns for the whole test set without one unit. */
  readonly without: (unit: number) => void;
  /** One system's confusion matrices for the sample counted last; the same object each time. */
  readonly tally: (system: number) => Tally;
}

/** Numbers tuples in order of appearance by following one column at a time. */
function numberTuples(columns: readonly ArrayLike<number>[], length: number): Int32Array {
  const ids = new Int32Array(length);
  for (const column of columns) {
    const next = new Map<number, number>();
    for (let i = 0; i < length; i++) {
      const key = (ids[i] ?? 0) * 0x10000 + (column[i] ?? 0) + 1; // codes are 16 bits wide
      let id = next.get(key);
      if (id === undefined) next.set(key, (id = next.size));
      ids[i] = id;
    }
  }
  return ids;
}

/** The patterns that fall into each cell: those of cell c are `patterns[starts[c]]` to before `patterns[starts[c + 1]]`. */
function patternsByCell(
  cellOf: readonly number[],
  cells: number,
): { readonly starts: Int32Array; readonly patterns: Int32Array } {
  const lists = Array.from({ length: cells }, (): number[] => []);
  cellOf.forEach((cell, pattern) => lists[cell]?.push(pattern));
  const starts = new Int32Array(cells + 1);
  lists.forEach((list, cell) => (starts[cell + 1] = (starts[cell] ?? 0) + list.length));
  return { starts, patterns: Int32Array.from(lists.flat()) };
}

/** Builds the histogram; `unitOf` gives each report's unit, `predicted` each system's classes by finding. */
export function patternHistogram(
  gold: CodedGold,
  predicted: readonly (readonly Int16Array[])[], // (systems)(findings)(reports)
  unitOf: Int32Array, // (reports)
  units: number,
): PatternHistogram {
  const { layout } = gold;
  const reports = unitOf.length;
  const right = predicted.map((codes) => rightReports(gold, codes));
  const noGold = new Int16Array(reports);
  const groups = [
    ...layout.slots.map(({ index, firstCell, columns }) => ({
      gold: gold.codes[index] ?? noGold,
      systems: predicted.map((codes) => codes[index] ?? noGold),
      cell: (g: number, p: number) => (g < 0 ? layout.unscored : firstCell + g * columns + p),
    })),
    {
      gold: noGold,
      systems: right,
      cell: (_: number, p: number) => (p < 0 ? layout.unscored : layout.wholeReport + 1 - p),
    },
  ];

  const cellOf = predicted.map((): number[] => []); // (systems)(patterns)
  const ranges: { first: number; end: number; common: number }[] = [];
  const entries = Array.from({ length: units }, (): number[] => []); // uncommon patterns of each unit
  for (const group of groups) {
    const ids = numberTuples([group.gold, ...group.systems], reports);
    const first = cellOf[0]?.length ?? 0;
    const counts: number[] = [];
    ids.forEach((id, report) => {
      if (counts[id] === undefined) {
        const g = group.gold[report] ?? 0;
        cellOf.forEach((cells, s) => cells.push(group.cell(g, group.systems[s]?.[report] ?? 0)));
      }
      counts[id] = (counts[id] ?? 0) + 1;
    });
    const common = first + counts.indexOf(Math.max(...counts));
    ranges.push({ first, end: first + counts.length, common });
    ids.forEach((id, report) => {
      if (first + id !== common) entries[unitOf[report] ?? 0]?.push(first + id);
    });
  }

  const last = cellOf[0]?.length ?? 0;
  const starts = new Int32Array(units + 1);
  entries.forEach((list, unit) => (starts[unit + 1] = (starts[unit] ?? 0) + list.length));
  // Half the bytes to walk in every draw, where the numbers fit.
  const patterns = (last < 0x10000 ? Uint16Array : Int32Array).from(entries.flat());
  const sizes = new Int32Array(units);
  for (const unit of unitOf) sizes[unit] = (sizes[unit] ?? 0) + 1;
  const patternsOf = cellOf.map((cells) => patternsByCell(cells, layout.cells));
  const histogram = new Int32Array(cellOf[0]?.length ?? 0);
  const whole = new Int32Array(histogram.length);
  const tallies = predicted.map(() => createTally(layout));

  /** Adds a unit's uncommon patterns. */
  const add = (unit: number, weight: number): void => {
    const end = starts[unit + 1] ?? 0;
    for (let e = starts[unit] ?? 0; e < end; e++) {
      const pattern = patterns[e] ?? 0;
      histogram[pattern] = (histogram[pattern] ?? 0) + weight;
    }
  };
  /** The commonest pattern of a finding is what the others leave. */
  const fillCommon = (all: number): void => {
    for (const { first, end, common } of ranges) {
      let others = 0;
      histogram[common] = 0;
      for (let p = first; p < end; p++) others += histogram[p] ?? 0;
      histogram[common] = all - others;
    }
  };
  const weigh = (weights: ArrayLike<number>): void => {
    let all = 0;
    histogram.fill(0);
    for (let unit = 0; unit < units; unit++) {
      const weight = weights[unit] ?? 0;
      if (weight === 0) continue;
      all += weight * (sizes[unit] ?? 0);
      add(unit, weight);
    }
    fillCommon(all);
  };
  weigh(new Int32Array(units).fill(1));
  whole.set(histogram);

  return {
    weigh,
    without: (unit) => {
      histogram.set(whole);
      add(unit, -1);
      fillCommon(reports - (sizes[unit] ?? 0));
    },
    tally: (system) => {
      const tally = tallies[system] ?? createTally(layout);
      const { starts: begin = new Int32Array(), patterns: order = new Int32Array() } =
        patternsOf[system] ?? {};
      for (let cell = 0, p = 0; cell < layout.cells; cell++) {
        const end = begin[cell + 1] ?? 0;
        let sum = 0;
        for (; p < end; p++) sum += histogram[order[p] ?? 0] ?? 0;
        tally.cells[cell] = sum;
      }
      return sumMargins(tally);
    },
  };
}
