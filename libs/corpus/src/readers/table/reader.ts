import {
  InputError,
  type CorpusCard,
  type CorpusStream,
  type LabeledReport,
  type LeftOut,
  type ReaderModule,
  type ReadRequest,
  type Report,
} from '@labelray/core';
import { reportsOfTable, type ColumnUse, type CsvRow } from '@labelray/core/formats';
import { basename } from 'node:path';
import { readOptions } from '../readOptions.ts';
import { openAudit } from './audit.ts';
import { labelCells } from './labelCells.ts';
import { openTable } from './openTable.ts';

const wholeText = ['text'];

/** `note_id → report_id (guessed)`, for people to check. */
const echo = (uses: readonly ColumnUse[]): string => {
  const meant = uses.filter(({ as }) => as !== 'ignored');
  const ignored = uses
    .filter(({ as }) => as === 'ignored')
    .map(({ column }) => `"${column ?? ''}"`);
  const list = meant.map(
    ({ column, as, how }) => `"${column ?? ''}" → ${as}${how === 'guessed' ? ' (guessed)' : ''}`,
  );
  return `columns: ${list.join(', ')}${ignored.length > 0 ? `; ignored: ${ignored.join(', ')}` : ''}`;
};

function open({ path, sections, options = {}, progress, findings }: ReadRequest): CorpusStream {
  const { sheet, ...columnOptions } = readOptions(options, {
    sheet: 'text',
    idColumn: 'text',
    textColumn: 'text',
    patientColumn: 'text',
    dateColumn: 'text',
    ageColumn: 'text',
    sexColumn: 'text',
    splitColumn: 'text',
  });
  if (sections !== undefined && columnOptions.textColumn !== undefined) {
    throw new InputError('sections are named, and a text column too', {
      remedy: 'give one of them: sections are columns that make up the text together',
    });
  }
  const warnings: string[] = [];
  const leftOut: LeftOut[] = [];
  const audit = openAudit();
  let columns: readonly ColumnUse[] = [];
  let textColumns: readonly string[] = sections ?? wholeText;
  let hasGold = false;
  let read = 0;

  async function* reports(): AsyncGenerator<Report | LabeledReport> {
    const warn = (message: string): void => {
      warnings.push(message);
    };
    const table = await openTable(path, { sheet, dateColumn: columnOptions.dateColumn, warn });
    const { header, file } = table;
    // reports come one for one, so that the row last pulled is that of the report at hand
    let current: CsvRow = { row: 1, fields: [] };
    async function* watched(): AsyncGenerator<CsvRow> {
      for await (const record of table.rows) {
        current = record;
        yield record;
      }
    }
    const parsed = reportsOfTable({ header, rows: watched() }, file, {
      warn,
      ...columnOptions,
      ...(sections && { sections }),
    });
    const labels = labelCells(header, findings, parsed.columns, file);
    columns = labels?.uses ?? parsed.columns;
    const text = parsed.columns.filter(({ as }) => as === 'text').map(({ column }) => column ?? '');
    textColumns = sections ?? text;
    hasGold = labels !== undefined;
    warn(`read as ${table.form}`);
    warn(echo(columns));
    if (labels !== undefined && labels.missing.length > 0) {
      warn(`no column of ${labels.missing.join(', ')}: not annotated`);
    }
    for await (const report of parsed.reports) {
      read++;
      progress?.(read);
      if (report.text.trim() === '') {
        leftOut.push({ id: report.id, reason: `no text in ${textColumns.join(' and ')}` });
        continue;
      }
      audit.see(report);
      yield labels === undefined
        ? report
        : { ...report, labels: labels.read(current.fields, current.row) };
    }
    if (read === 0) {
      throw new InputError('has a header but no rows', {
        file,
        remedy: 'give a table with reports',
      });
    }
  }

  const card = (): CorpusCard => ({
    id: 'table',
    title: basename(path),
    provenance: 'private',
    role: 'internal',
    ...(hasGold && { gold: 'values' }),
    sections: textColumns,
    columns,
    read,
    leftOut,
    warnings: [...warnings, ...audit.warnings()],
  });
  return { reports: reports(), card };
}

/**
 * A private table of reports, one a row: CSV, TSV, JSON lines or a sheet of a workbook. Columns are guessed by common
 * names and echoed in the card; options name them: `idColumn`, `textColumn`, `patientColumn`, `dateColumn`, `ageColumn`,
 * `sexColumn`, `splitColumn`, `sheet`. Named sections are columns that make up the text together. Label columns are read
 * where the findings are known.
 *
 * The card warns of missing patient ids, repeated texts and possible identifiers: counts, never what was matched.
 */
export const reader: ReaderModule = {
  summary:
    'your own table: CSV, TSV, JSONL or XLSX with columns for id and text; others are guessed',
  sections: wholeText,
  open,
};
