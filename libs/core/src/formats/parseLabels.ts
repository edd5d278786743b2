import type { GoldKind } from '../corpus.ts';
import type { Finding } from '../finding.ts';
import { InputError } from '../inputError.ts';
import type { Labels } from '../labels.ts';
import type { Crosswalk } from '../modality.ts';
import type { ByteSource } from '../source.ts';
import { columnKey, commonNames, findColumn, type ColumnUse } from './columns.ts';
import { csvRows, type Delimiter } from './csvRows.ts';
import { cellReader, labelColumns, type LabelColumn } from './labelColumns.ts';
import { uniqueIds } from './uniqueIds.ts';

/** Labels of one report. */
export interface LabelRow {
  readonly reportId: string;
  readonly patientId?: string;
  readonly labels: Labels;
}

/** A labels file, whole. */
export interface LabelTable {
  readonly rows: readonly LabelRow[];
  /** Ids of the rows, in order. */
  readonly reportIds: readonly string[];
  /** What every column was taken for. */
  readonly columns: readonly ColumnUse[];
  /** Ids of findings without a column: not annotated. */
  readonly missing: readonly string[];
  /** `binary` where a crosswalk was used: labels are `1` and `0` only. */
  readonly gold: GoldKind;
  /** Scheme of the crosswalk by which the file was read. */
  readonly scheme?: string;
  readonly warnings: readonly string[];
}

export interface LabelOptions {
  /** Other schemes the file may be in; one is used where all its `columns` are headers. */
  readonly crosswalks?: readonly Crosswalk[];
  /** Ignore (and echo) columns that are no finding and not known to be harmless, instead of refusing them. */
  readonly allowUnknownColumns?: boolean;
  readonly idColumn?: string;
  readonly patientColumn?: string;
  readonly delimiter?: Delimiter;
}

/** Where the id of a row comes from; outputs of CheXpert and CheXbert have texts instead, and rows count from 1. */
function idColumn(header: readonly string[], named: string | undefined, file: string) {
  const found = findColumn(header, 'report_id', named, file);
  if (found !== undefined) return found;
  if (header.some((name) => ['reports', 'reportimpression'].includes(columnKey(name))))
    return undefined;
  throw new InputError('no column of report ids', {
    file,
    row: 1,
    remedy: `name it with --id-column; looked for ${commonNames.report_id.join(', ')}`,
  });
}

/**
 * A labels CSV: one column a finding by id, name, abbreviation or alias, in any order and case; cells as `codeReader`
 * reads them. Columns not found are `missing`, known columns that are no finding are echoed as ignored.
 *
 * Throws InputError, naming row and column, on an unknown finding or value, a missing or repeated report id, two columns
 * for one finding, no finding at all, and what `csvRows` refuses.
 */
export async function parseLabels(
  source: ByteSource,
  findings: readonly Finding[],
  options: LabelOptions = {},
): Promise<LabelTable> {
  const file = source.name;
  const warnings: string[] = [];
  const { header, rows: records } = await csvRows(source, {
    warn: (message) => warnings.push(message),
    ...(options.delimiter && { delimiter: options.delimiter }),
  });
  const id = idColumn(header, options.idColumn, file);
  const patient = findColumn(header, 'patient_id', options.patientColumn, file);
  const used = [id, patient].filter((column) => column !== undefined);
  const columns = labelColumns(header, findings, used, { file, ...options });

  const rows: LabelRow[] = [];
  const checkId = uniqueIds(file, id?.column);
  const unscored = new Map<LabelColumn, number>();
  const readCell = cellReader(findings, file, (column) => {
    unscored.set(column, (unscored.get(column) ?? 0) + 1);
  });
  for await (const { row, fields } of records) {
    const reportId = id === undefined ? String(rows.length + 1) : (fields[id.index] ?? '').trim();
    checkId(reportId, row);
    const labels: Record<string, string> = {};
    for (const column of columns.labels) {
      const code = readCell(column, fields, row);
      if (code !== undefined) labels[column.finding.id] = code;
    }
    const patientId = patient === undefined ? '' : (fields[patient.index] ?? '').trim();
    rows.push(patientId === '' ? { reportId, labels } : { reportId, patientId, labels });
  }
  for (const [{ finding }, count] of unscored) {
    warnings.push(
      `${file}: ${count} cells of ${finding.id} hold a code it does not have; ` +
        'it is not scored, they are read as not annotated',
    );
  }
  return {
    rows,
    reportIds: rows.map(({ reportId }) => reportId),
    columns: [
      ...(id === undefined
        ? [{ column: undefined, as: 'report_id (row number)', how: 'guessed' } as const]
        : []),
      ...columns.uses,
    ],
    missing: columns.missing,
    gold: columns.scheme === undefined ? 'values' : 'binary',
    ...(columns.scheme === undefined ? {} : { scheme: columns.scheme }),
    warnings,
  };
}
