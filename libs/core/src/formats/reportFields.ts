import type { Sex, Split } from '../report.ts';

const splits: Readonly<Record<string, Split>> = {
  ...{ train: 'train', training: 'train', test: 'test', testing: 'test' },
  ...{ dev: 'dev', val: 'dev', valid: 'dev', validate: 'dev', validation: 'dev' },
};

const sexes: Readonly<Record<string, Sex>> = {
  ...{ f: 'female', female: 'female', w: 'female', woman: 'female' },
  ...{ m: 'male', male: 'male', man: 'male' },
};

/** `train`, `dev`, `test` and their common other names; undefined for anything else. */
export function readSplit(cell: string): Split | undefined {
  return Object.hasOwn(splits, cell.toLowerCase()) ? splits[cell.toLowerCase()] : undefined;
}

/** `F`, `female`, `M`, …; undefined for anything else. */
export function readSex(cell: string): Sex | undefined {
  return Object.hasOwn(sexes, cell.toLowerCase()) ? sexes[cell.toLowerCase()] : undefined;
}

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
