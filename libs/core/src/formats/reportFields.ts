import type { Sex, Split } from '../report.ts';

const splits: Readonly<Record<Split, readonly string[]>> = {
  train: ['train', 'training'],
  dev: ['dev', 'val', 'valid', 'validate', 'validation'],
  test: ['test', 'testing'],
};

const sexes: Readonly<Record<Sex, readonly string[]>> = {
  female: ['f', 'female', 'w', 'woman'],
  male: ['m', 'male', 'man'],
};

/** The value one of whose names the cell is, in any case. */
function named<T extends string>(
  names: Readonly<Record<T, readonly string[]>>,
  cell: string,
): T | undefined {
  const values = Object.keys(names) as T[];
  return values.find((value) => names[value].includes(cell.toLowerCase()));
}

/** `train`, `dev`, `test` and their common other names; undefined for anything else. */
export const readSplit = (cell: string): Split | undefined => named(splits, cell);

/** `F`, `female`, `M`, …; undefined for anything else. */
export const readSex = (cell: string): Sex | undefined => named(sexes, cell);

/** Years, as a number or as DICOM's age string (`045Y`, `006M`); undefined for anything else or over 130. */
export function readAge(cell: string): number | undefined {
  const match = /^(\d{1,3}(?:\.\d+)?)\s*([YM]?)$/i.exec(cell);
  if (match === null) return undefined;
  const years = Number(match[1]) / (match[2]?.toUpperCase() === 'M' ? 12 : 1);
  return years <= 130 ? years : undefined;
}

/** The ISO date of `2013-08-01`, `2013-08-01T10:00:00` or DICOM's `20130801`; undefined for anything else. */
export function readDate(cell: string): string | undefined {
  const match = /^(\d{4})-?(\d\d)-?(\d\d)(?:[T ].*)?$/.exec(cell);
  if (match === null) return undefined;
  const iso = `${match[1] ?? ''}-${match[2] ?? ''}-${match[3] ?? ''}`;
  const day = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(iso) ? iso : undefined;
}
