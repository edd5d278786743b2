import { InputError } from '../inputError.ts';
import type { Report, Sex, Split } from '../report.ts';
import type { ByteSource } from '../source.ts';
import {
  columnKey,
  commonNames,
  commonSections,
  findColumn,
  shown,
  suggest,
  type ColumnUse,
  type Field,
  type FoundColumn,
} from './columns.ts';
import { csvRows, type CsvTable, type Delimiter } from './csvRows.ts';
import type { Warn } from './decodeText.ts';
import { parseCorpus } from './parseCorpus.ts';
import { readAge, readDate, readSex, readSplit } from './reportFields.ts';
import { uniqueIds } from './uniqueIds.ts';

/** Reports being read, and what their columns were taken for. */
export interface ReportTable {
  readonly columns: readonly ColumnUse[];
  readonly reports: AsyncIterable<Report>;
}

export interface ReportOptions {
  readonly warn: Warn;
  /**
   * `table`: CSV or TSV with a header. `jsonl`: Labelray's corpus form. `chexpert`: the original's input, a CSV of one
   * column without header, where every line is a report and ids are row numbers.
   * Where absent, `jsonl` for names that end so, else `table`.
   */
  readonly form?: 'table' | 'jsonl' | 'chexpert';
  readonly idColumn?: string;
  readonly textColumn?: string;
  readonly patientColumn?: string;
  readonly dateColumn?: string;
  readonly ageColumn?: string;
  readonly sexColumn?: string;
  readonly splitColumn?: string;
  /** Section columns that make up the text, in order, instead of the text column. */
  readonly sections?: readonly string[];
  readonly delimiter?: Delimiter;
}

/**
 * Reports of a CSV, TSV or JSONL file, streamed. Columns are guessed from common headers unless named, and echoed.
 * Without a text column the text is the findings section, else the impression. Blank texts and `NA` are texts.
 *
 * Throws InputError, naming row and column, on a missing or repeated id, an unknown split, columns that cannot be found,
 * and what `csvRows` and `parseCorpus` refuse. Dates, ages and sexes that cannot be read are left out and counted in a
 * warning at the end.
 */
export async function parseReports(
  source: ByteSource,
  options: ReportOptions,
): Promise<ReportTable> {
  const { form = source.name.endsWith('.jsonl') ? 'jsonl' : 'table', warn, delimiter } = options;
  if (form === 'jsonl') return { columns: [], reports: parseCorpus(source, { warn }) };
  if (form === 'chexpert') {
    const { rows } = await csvRows(source, { warn, delimiter: ',', header: false });
    return {
      columns: [{ column: undefined, as: 'report_id (row number)', how: 'named' }],
      reports: chexpertReports(rows),
    };
  }
  const table = await csvRows(source, { warn, ...(delimiter && { delimiter }) });
  return reportsOfTable(table, source.name, options);
}

/** The same of a table that is already rows, such as the sheet of a workbook. */
export function reportsOfTable(
  table: Pick<CsvTable, 'header' | 'rows'>,
  file: string,
  options: Omit<ReportOptions, 'form' | 'delimiter'>,
): ReportTable {
  const columns = reportColumns(table.header, options, file);
  return {
    columns: echo(table.header, columns),
    reports: tableReports(table, columns, { file, warn: options.warn }),
  };
}

/** Commas that nobody quoted are part of the text. */
async function* chexpertReports(rows: CsvTable['rows']): AsyncGenerator<Report> {
  let id = 0;
  for await (const { fields } of rows) {
    id++;
    yield { id: String(id), sections: {}, text: fields.join(',') };
  }
}

interface ReportColumns {
  readonly id: FoundColumn;
  readonly fields: Readonly<Record<Exclude<Field, 'report_id' | 'text'>, FoundColumn | undefined>>;
  /** Section name in lower case → its column. */
  readonly sections: ReadonlyMap<string, FoundColumn>;
  /** Columns that make up the text, in order. */
  readonly text: readonly FoundColumn[];
}

function reportColumns(
  header: readonly string[],
  options: ReportOptions,
  file: string,
): ReportColumns {
  const missing = (what: string, remedy: string): InputError =>
    new InputError(`no column of report ${what}`, { file, row: 1, remedy });
  const id = findColumn(header, 'report_id', options.idColumn, file);
  if (id === undefined) {
    const names = commonNames.report_id.join(', ');
    const form = 'a file of texts without header is read with the form chexpert';
    throw missing('ids', `name it with --id-column (looked for ${names}); ${form}`);
  }
  const fields = {
    patient_id: findColumn(header, 'patient_id', options.patientColumn, file),
    date: findColumn(header, 'date', options.dateColumn, file),
    age: findColumn(header, 'age', options.ageColumn, file),
    sex: findColumn(header, 'sex', options.sexColumn, file),
    split: findColumn(header, 'split', options.splitColumn, file),
  };
  const text = findColumn(header, 'text', options.textColumn, file);
  const used = [id, text, ...Object.values(fields)].map((column) => column?.index);
  const sections = new Map<string, FoundColumn>();
  const named = new Set(options.sections?.map(columnKey));
  const known = new Set(commonSections.map(columnKey));
  header.forEach((column, index) => {
    const key = columnKey(column);
    if (!named.has(key) && (used.includes(index) || !known.has(key))) return;
    const name = column.toLowerCase();
    if (sections.has(name)) {
      throw new InputError('two columns hold this section', { file, row: 1, column });
    }
    sections.set(name, { column, index, as: `section ${name}`, how: 'guessed' });
  });
  const section = (name: string): FoundColumn | undefined =>
    [...sections.values()].find(({ column }) => columnKey(column) === columnKey(name));
  if (options.sections !== undefined) {
    const parts = options.sections.map((name) => {
      const found = section(name);
      if (found !== undefined) return found;
      throw new InputError(`no column "${name}"`, { file, row: 1, remedy: suggest(name, header) });
    });
    return { id, fields, sections, text: parts };
  }
  const found = text ?? section('findings') ?? section('impression');
  if (found === undefined) {
    const names = [...commonNames.text, 'findings', 'impression'].join(', ');
    throw missing('texts', `name it with --text-column; looked for ${names}`);
  }
  return { id, fields, sections, text: [found] };
}

/** Every column with what it was taken for. */
function echo(header: readonly string[], columns: ReportColumns): ColumnUse[] {
  const { id, fields, sections, text } = columns;
  const meanings = [
    ...[id, ...Object.values(fields)].filter((column) => column !== undefined),
    ...sections.values(),
    ...text.map((column) => ({ ...column, as: 'text' })),
  ];
  return header.flatMap((column, index): ColumnUse[] => {
    const uses = meanings.filter((meaning) => meaning.index === index);
    if (uses.length === 0) return [{ column, as: 'ignored', how: 'guessed' }];
    return uses.map(({ as, how }) => ({ column, as, how }));
  });
}

async function* tableReports(
  { rows }: Pick<CsvTable, 'rows'>,
  { id, fields, sections, text }: ReportColumns,
  { file, warn }: { readonly file: string; readonly warn: Warn },
): AsyncGenerator<Report> {
  const checkId = uniqueIds(file, id.column);
  const unread = new Map<string, number>();
  const read = <T>(
    column: FoundColumn | undefined,
    record: readonly string[],
    reader: (cell: string) => T | undefined,
  ): T | undefined => {
    const cell = column === undefined ? '' : (record[column.index] ?? '').trim();
    if (column === undefined || cell === '') return undefined;
    const value = reader(cell);
    if (value === undefined) unread.set(column.column, (unread.get(column.column) ?? 0) + 1);
    return value;
  };
  const sectionList = [...sections];
  for await (const { row, fields: record } of rows) {
    const reportId = (record[id.index] ?? '').trim();
    checkId(reportId, row);
    const patientId = read(fields.patient_id, record, (cell) => cell);
    const split = read(fields.split, record, (cell) => {
      const known = readSplit(cell);
      if (known !== undefined) return known;
      throw new InputError(`unknown split ${shown(cell)}`, {
        file,
        row,
        column: fields.split?.column ?? 'split',
        remedy: 'legal: train, dev, test; blank where there is none',
      });
    });
    yield report(reportId, {
      patientId,
      split,
      age: read(fields.age, record, readAge),
      sex: read(fields.sex, record, readSex),
      date: read(fields.date, record, readDate),
      sections: Object.fromEntries(
        sectionList.map(([name, { index }]) => [name, record[index] ?? '']),
      ),
      text: joined(text.map(({ index }) => record[index] ?? '')),
    });
  }
  for (const [column, count] of unread) {
    warn(`${file}, column "${column}": ${count} values could not be read and are left out`);
  }
}

/** Sections as one text: those that are not blank, a line each; a single one as it is. */
function joined(parts: readonly string[]): string {
  return parts.length === 1
    ? (parts[0] ?? '')
    : parts.filter((part) => part.trim() !== '').join('\n');
}

function report(
  id: string,
  {
    patientId,
    sections,
    text,
    split,
    age,
    sex,
    date,
  }: {
    readonly patientId: string | undefined;
    readonly sections: Readonly<Record<string, string>>;
    readonly text: string;
    readonly split: Split | undefined;
    readonly age: number | undefined;
    readonly sex: Sex | undefined;
    readonly date: string | undefined;
  },
): Report {
  return {
    id,
    ...(patientId !== undefined && { patientId }),
    sections,
    text,
    ...(split !== undefined && { split }),
    ...(age !== undefined && { age }),
    ...(sex !== undefined && { sex }),
    ...(date !== undefined && { date }),
  };
}
