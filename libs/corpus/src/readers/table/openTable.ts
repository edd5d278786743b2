import { type ByteSource, fileError, InputError } from '@labelray/core';
import {
  columnKey,
  csvRows,
  jsonLines,
  type CsvRow,
  type CsvTable,
  type JsonLine,
} from '@labelray/core/formats';
import { open } from 'node:fs/promises';
import { fileSource } from '../../files/fileSource.ts';
import { readSheet, sheetDate } from '../../files/xlsx/readSheet.ts';

/** A table from a file of any form. */
export interface Table {
  readonly header: CsvTable['header'];
  readonly rows: CsvTable['rows'];
  /** For messages: the file, and the sheet of a workbook. */
  readonly file: string;
  readonly form: string;
}

export interface TableOptions {
  readonly sheet: string | undefined;
  /** The date column, where it is named: its plain numbers are days. */
  readonly dateColumn: string | undefined;
  readonly warn: (message: string) => void;
}

/** Headers whose cells are dates when a spreadsheet shows them as numbers. */
const dateKeys: ReadonlySet<string> = new Set(['date', 'studydate', 'reportdate', 'examdate']);

function checkHeader(header: readonly string[], file: string, row: number): void {
  const twice = header.find((name, i) => name !== '' && header.indexOf(name) < i);
  if (twice === undefined) return;
  throw new InputError('two columns have this name', {
    ...{ file, row, column: twice },
    remedy: 'rename or remove one of them',
  });
}

/** The first row of a sheet that holds anything is its header; dates stand in ISO form. */
async function sheetTable(path: string, options: TableOptions): Promise<Table> {
  const { sheet, dateColumn, warn } = options;
  const { name, from1904, rows } = await readSheet({ name: path }, { sheet, warn });
  const file = `${path}, sheet "${name}"`;
  const [head, ...records] = rows;
  if (head === undefined)
    throw new InputError('is empty', { file, remedy: 'give a sheet with rows' });
  const header = Array.from(head.cells, (cell) => cell?.value.trim() ?? '');
  checkHeader(header, file, head.row);
  const isDate = header.map((column) =>
    dateColumn === undefined ? dateKeys.has(columnKey(column)) : column === dateColumn,
  );
  let days = 0;
  let errors = 0;
  const list = records.map(({ row, cells }): CsvRow => {
    if (cells.length > header.length) {
      throw new InputError('has cells to the right of the header', {
        ...{ file, row },
        remedy: 'give every column a name in the first row',
      });
    }
    const fields = header.map((_, i) => {
      const cell = cells[i];
      if (cell === undefined) return '';
      if (cell.kind === 'error') {
        errors++;
        return '';
      }
      if (cell.kind !== 'number' || isDate[i] !== true || /^\d{8}$/.test(cell.value))
        return cell.value;
      const date = sheetDate(Number(cell.value), from1904);
      if (date !== undefined) days++;
      return date ?? cell.value;
    });
    return { row, fields };
  });
  if (days > 0) {
    warn(`${file}: ${days} dates are plain numbers, read as days since ${from1904 ? 1904 : 1900}`);
  }
  if (errors > 0)
    warn(`${file}: ${errors} cells hold an error, such as #REF!, and are read as empty`);
  async function* all(): AsyncGenerator<CsvRow> {
    await Promise.resolve();
    yield* list;
  }
  return { header, rows: all(), file, form: `sheet "${name}" of a workbook` };
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Objects looked at for columns before the first is read: later ones may lack some, or have more. */
const lookAhead = 200;

function fieldOf(value: unknown, place: { file: string; row: number; column: string }): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  throw new InputError('is a list or an object, not a value', {
    ...place,
    remedy: 'give one text or number a field',
  });
}

/** One object a line; its keys are columns, and those of a nested `sections` too. */
async function jsonTable(source: ByteSource, { warn }: TableOptions): Promise<Table> {
  const file = source.name;
  const lines = jsonLines(source, { warn });
  const first: { row: number; value: Readonly<Record<string, unknown>> }[] = [];
  const flat = ({ row, value }: JsonLine) => {
    if (!isRecord(value)) {
      throw new InputError('is no object', { file, row, remedy: 'write one {"id": …} a line' });
    }
    const { sections, ...others } = value;
    return { row, value: isRecord(sections) ? { ...sections, ...others } : value };
  };
  const iterator = lines[Symbol.asyncIterator]();
  while (first.length < lookAhead) {
    const next = await iterator.next();
    if (next.done === true) break;
    first.push(flat(next.value));
  }
  if (first.length === 0)
    throw new InputError('is empty', { file, remedy: 'give a file with rows' });
  const header = [...new Set(first.flatMap(({ value }) => Object.keys(value)))];
  const known = new Set(header);
  const late = new Map<string, number>();
  async function* rows(): AsyncGenerator<CsvRow> {
    const toRow = ({ row, value }: (typeof first)[number]): CsvRow => {
      for (const key of Object.keys(value)) {
        if (!known.has(key)) late.set(key, (late.get(key) ?? 0) + 1);
      }
      return {
        row,
        fields: header.map((column) => fieldOf(value[column], { file, row, column })),
      };
    };
    for (const item of first) yield toRow(item);
    for (;;) {
      const next = await iterator.next();
      if (next.done === true) break;
      yield toRow(flat(next.value));
    }
    for (const [key, count] of late) {
      warn(
        `${file}: field "${key.slice(0, 40)}" comes first after ${lookAhead} lines and is not read (${count})`,
      );
    }
  }
  return { header, rows: rows(), file, form: 'JSON lines' };
}

/** First bytes of a file: what it is, whatever its name. */
async function startOf(path: string): Promise<string> {
  try {
    const file = await open(path);
    try {
      const { bytesRead, buffer } = await file.read(new Uint8Array(64), 0, 64, 0);
      return new TextDecoder('latin1').decode(buffer.subarray(0, bytesRead));
    } finally {
      await file.close();
    }
  } catch (error) {
    throw fileError(error, path, 'give a CSV, TSV, JSONL or XLSX file');
  }
}

/**
 * Opens a table: a workbook by its bytes, JSON lines by their name or first brace, else CSV or TSV; any text form may be
 * gzipped. Rows stream but for workbooks.
 *
 * Throws InputError on what is none of these, and what `csvRows`, `jsonLines` and `readSheet` refuse.
 */
export async function openTable(path: string, options: TableOptions): Promise<Table> {
  const start = await startOf(path);
  if (start.startsWith('PK')) return sheetTable(path, options);
  const source = fileSource(path);
  const isJson =
    /\.(?:jsonl|ndjson)(?:\.gz)?$/i.test(path) || /^(?:\xef\xbb\xbf)?\s*\{/.test(start);
  if (isJson) return jsonTable(source, options);
  const { header, rows, delimiter } = await csvRows(source, { warn: options.warn });
  const form = { ',': 'CSV', ';': 'CSV with semicolons', '\t': 'TSV' }[delimiter] ?? 'CSV';
  return { header, rows, file: path, form };
}
