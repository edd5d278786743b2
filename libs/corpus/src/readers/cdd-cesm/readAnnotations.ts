import { InputError } from '@labelray/core';
import { columnKey, suggest } from '@labelray/core/formats';
import { readSheet, type SheetCell } from '../../files/xlsx/readSheet.ts';
import type { ZipSource } from '../../files/zipEntries.ts';
import type { Notes } from '../notes.ts';
import { biradsOfCell, densityOfCell, type Density } from './assessments.ts';
import { parseImageName, type ImageName } from './imageName.ts';

/** One row of the sheet: one image. */
export interface ImageRow extends ImageName {
  readonly row: number;
  readonly age?: number;
  readonly density?: Density;
  readonly birads: readonly number[];
}

const columns = {
  name: 'Image_name',
  patient: 'Patient_ID',
  side: 'Side',
  type: 'Type',
  age: 'Age',
  density: 'Breast density (ACR)',
  birads: 'BIRADS',
} as const;

type Column = keyof typeof columns;

/** Where each column lies; throws InputError on one that is not there. */
function columnsOf(
  header: readonly (SheetCell | undefined)[],
  place: { readonly file: string; readonly row: number },
): Readonly<Record<Column, number>> {
  const names = header.map((cell) => cell?.value.trim() ?? '');
  const keys = names.map(columnKey);
  const found = Object.entries(columns).map(([column, name]) => {
    const index = keys.indexOf(columnKey(name));
    if (index >= 0) return [column, index] as const;
    throw new InputError(`has no column "${name}"`, {
      ...place,
      remedy: `give the published sheet; ${suggest(
        name,
        names.filter((one) => one !== ''),
      )}`,
    });
  });
  return Object.fromEntries(found) as Record<Column, number>;
}

/**
 * The images of `Radiology manual annotations.xlsx`, sheet `all`: a row each, by column name. The name of the image says
 * patient, side and mode; columns that say otherwise are noted (`Type` writes CESM where names write CM).
 *
 * Throws InputError, naming row and column, on names that are none, ages that are no age, densities and BI-RADS
 * categories that are none (a date, say, that a spreadsheet made of them), an image that comes twice, and what
 * `readSheet` refuses.
 */
export async function readAnnotations(
  source: ZipSource,
  notes: Notes,
  { sheet, warn }: { readonly sheet: string; readonly warn: (message: string) => void },
): Promise<readonly ImageRow[]> {
  const { name: sheetName, rows } = await readSheet(source, { sheet, warn });
  const file = `${source.name}, sheet "${sheetName}"`;
  const [head, ...records] = rows;
  if (head === undefined || records.length === 0) {
    throw new InputError('has no rows', { file, remedy: 'give the published workbook' });
  }
  const at = columnsOf(head.cells, { file, row: head.row });
  const seen = new Set<string>();
  return records.map(({ row, cells }) => {
    const value = (column: Column): string => cells[at[column]]?.value.trim() ?? '';
    const refuse = (column: Column, problem: string, legal: string): InputError => {
      const { kind, value: held } = cells[at[column]] ?? {};
      const what =
        kind === 'date' || kind === 'error' ? `${held ?? ''} is ${problem}` : `is ${problem}`;
      return new InputError(what, { file, row, column: columns[column], remedy: legal });
    };
    const image = parseImageName(value('name'));
    if (image === undefined) {
      throw refuse('name', 'no image name', 'legal: P<id>_<L|R>_<DM|CM>_<CC|MLO>');
    }
    const name = value('name').toUpperCase();
    if (seen.has(name)) {
      throw refuse('name', 'the name of an earlier row again', 'remove one of the two rows');
    }
    seen.add(name);
    if (value('name') !== cells[at.name]?.value) notes.add('image names that end in a blank', name);
    if (Number(value('patient')) !== image.patient)
      notes.add('Patient_ID is not that of the image', name);
    if (value('side').toLowerCase() !== image.side.charAt(0))
      notes.add('Side is not that of the image', name);
    if ((value('type').toUpperCase() === 'DM') !== (image.mode === 'low-dose')) {
      notes.add('Type is not that of the image', name);
    }
    const age = value('age') === '' || value('age') === '_' ? undefined : Number(value('age'));
    if (age !== undefined && !(age > 0 && age <= 130 && cells[at.age]?.kind !== 'date')) {
      throw refuse('age', 'no age', 'write years as a number, the cell formatted as a number');
    }
    const density = densityOfCell(value('density'));
    if (density === undefined) throw refuse('density', 'no density', 'legal: A, B, C, D, or _');
    const birads = biradsOfCell(value('birads'));
    if (birads === undefined) {
      throw refuse(
        'birads',
        'no BI-RADS category',
        'legal: 0 to 6, several as 3$2, the cell formatted as text',
      );
    }
    if (birads.length === 0) notes.add('no BI-RADS category in the sheet', name);
    return {
      ...image,
      row,
      birads,
      ...(age !== undefined && { age }),
      ...(density !== null && { density }),
    };
  });
}
