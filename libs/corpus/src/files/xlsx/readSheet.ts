import { InputError } from '@labelray/core';
import type { ZipSource } from '../zipEntries.ts';
import { openWorkbook, type SheetParts } from './openWorkbook.ts';
import { attribute, runs, xmlText } from './xmlText.ts';

/** One cell; numbers and dates as text: `46`, `2013-08-01`, `2013-08-01T10:30:00`. */
export interface SheetCell {
  readonly value: string;
  readonly kind: 'text' | 'number' | 'date' | 'error';
}

/** One row; cells by column, 0 is column A; empty ones are holes. */
export interface SheetRow {
  /** Number of the row in the sheet, from 1. */
  readonly row: number;
  readonly cells: readonly (SheetCell | undefined)[];
}

const day = 86_400_000;

/**
 * The ISO date of a spreadsheet's day number; day 60, the 29 February 1900 that never was, shifts what follows.
 *
 * @example sheetDate(41487, false) // => '2013-08-01'
 */
export function sheetDate(days: number, from1904: boolean): string | undefined {
  const start = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, days < 60 ? 31 : 30);
  const time = start + Math.round((days * day) / 1000) * 1000;
  if (!(days >= 0 && days < 2_958_466)) return undefined; // after 9999-12-31
  const iso = new Date(time).toISOString().slice(0, 19);
  return iso.endsWith('T00:00:00') ? iso.slice(0, 10) : iso;
}

/** Column of `H52`, from 0; undefined where it is no cell of a sheet of at most 16,384 columns. */
function columnOf(reference: string): number | undefined {
  const letters = /^([A-Z]{1,3})[1-9]\d{0,6}$/.exec(reference)?.[1];
  if (letters === undefined) return undefined;
  const index = Array.from(letters).reduce((sum, c) => sum * 26 + c.charCodeAt(0) - 64, 0) - 1;
  return index < 16_384 ? index : undefined;
}

const cellPattern =
  /<(?:\w+:)?row\b((?:[^>"']|"[^"]*"|'[^']*')*)>|<(?:\w+:)?c\b((?:[^>"'/]|"[^"]*"|'[^']*')*)(?:\/>|>([\s\S]*?)<\/(?:\w+:)?c>)/g;

/** A cell's value by its type and style; undefined where it is empty, 'broken' where it holds what it cannot. */
function cellValue(
  tag: string,
  inside: string,
  { strings, isDate, from1904 }: SheetParts,
): SheetCell | 'broken' | undefined {
  const type = attribute(tag, 't') ?? 'n';
  if (type === 'inlineStr') return textCell(runs(inside));
  const written = /<(?:\w+:)?v(?:\s[^>]*)?>([\s\S]*?)<\/(?:\w+:)?v>/.exec(inside)?.[1];
  if (written === undefined || written === '') return undefined;
  const value = xmlText(written);
  switch (type) {
    case 's': {
      const text = /^\d+$/.test(value.trim()) ? strings[Number(value)] : undefined;
      return text === undefined ? 'broken' : textCell(text);
    }
    case 'str':
      return textCell(value);
    case 'b':
      return { value: value === '1' ? 'TRUE' : 'FALSE', kind: 'text' };
    case 'e':
      return { value, kind: 'error' };
    case 'd':
      return { value: value.replace(/T00:00:00.*$/, ''), kind: 'date' };
    default: {
      const number = Number(value);
      if (!Number.isFinite(number)) return 'broken';
      const style = isDate[Number(attribute(tag, 's') ?? '-1')] === true;
      const date = style ? sheetDate(number, from1904) : undefined;
      return date === undefined
        ? { value: String(number), kind: 'number' }
        : { value: date, kind: 'date' };
    }
  }
}

const textCell = (value: string): SheetCell | undefined =>
  value === '' ? undefined : { value, kind: 'text' };

/**
 * The rows of one sheet of an .xlsx workbook that hold anything. Formulas count by the value stored with them.
 *
 * Own code because the readers at hand give merged cells as empty ones, do not tell formulas, and unpack what the
 * archive's directory does not list.
 *
 * Warns of formulas, counted. Throws InputError on merged cells, since all but one of them are empty; on a formula
 * without a stored value; on cells out of place or broken; and what `openWorkbook` refuses.
 */
export async function readSheet(
  source: ZipSource,
  {
    sheet,
    warn,
  }: { readonly sheet?: string | undefined; readonly warn: (message: string) => void },
): Promise<{
  readonly name: string;
  readonly from1904: boolean;
  readonly rows: readonly SheetRow[];
}> {
  const parts = await openWorkbook(source, { sheet, warn });
  const { name, xml } = parts;
  const file = `${source.name}, sheet "${name}"`;
  const merged = /<(?:\w+:)?mergeCell\b[^>]*?\sref="([A-Z0-9:]{1,20})"/.exec(xml)?.[1];
  if (merged !== undefined) {
    throw new InputError(`cells ${merged} are merged`, {
      file,
      remedy: 'unmerge them and write the value into each: all but the first are empty',
    });
  }

  const rows: SheetRow[] = [];
  const formulas: string[] = [];
  let cells: (SheetCell | undefined)[] = [];
  let row = 0;
  const broken = (reference: string, problem: string, remedy: string): InputError =>
    new InputError(`cell ${reference.slice(0, 12)} ${problem}`, {
      file,
      ...(row > 0 && { row }),
      remedy,
    });
  for (const [, rowTag, cellTag = '', inside = ''] of xml.matchAll(cellPattern)) {
    if (rowTag !== undefined) {
      const next = Number(attribute(rowTag, 'r') ?? row + 1);
      if (!(next > row && next <= 1_048_576)) {
        throw new InputError('its rows are out of order', { file, row, remedy: 'save it again' });
      }
      row = next;
      cells = [];
      rows.push({ row, cells });
      continue;
    }
    const reference = attribute(cellTag, 'r');
    const column = reference === undefined ? cells.length : columnOf(reference);
    if (column === undefined || column < cells.length || row === 0) {
      throw broken(reference ?? '', 'is out of place', 'save the workbook again');
    }
    const cell = cellValue(cellTag, inside, parts);
    if (cell === 'broken') {
      throw broken(reference ?? '', 'cannot be read', 'save the workbook again');
    }
    if (/<(?:\w+:)?f[\s>/]/.test(inside)) {
      if (cell === undefined && !/<(?:\w+:)?v[\s>/]/.test(inside)) {
        throw broken(
          reference ?? '',
          'holds a formula without a stored value',
          'open and save the workbook in a spreadsheet program, or paste the values',
        );
      }
      formulas.push(reference ?? '');
    }
    if (cell !== undefined) cells[column] = cell;
  }
  if (formulas.length > 0) {
    const first = formulas.slice(0, 5).join(', ');
    warn(
      `${file}: ${formulas.length} cells hold formulas, read by their stored values ` +
        `(${first}${formulas.length > 5 ? ', …' : ''})`,
    );
  }
  return {
    name,
    from1904: parts.from1904,
    rows: rows.filter((one) => one.cells.some((cell) => cell !== undefined)),
  };
}
