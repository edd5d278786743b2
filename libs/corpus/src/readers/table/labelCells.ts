import type { Finding, Labels } from '@labelray/core';
import { cellReader, columnKey, labelColumns, type ColumnUse } from '@labelray/core/formats';

/** Reads the labels of a row, and says which columns they come from. */
export interface LabelCells {
  readonly uses: readonly ColumnUse[];
  readonly missing: readonly string[];
  read(fields: readonly string[], row: number): Labels;
}

/**
 * The label columns of a table: those named as a finding, its abbreviation or an alias. Undefined where there is none, or
 * no findings are known. Columns that already serve as something else are none.
 */
export function labelCells(
  header: readonly string[],
  findings: readonly Finding[] | undefined,
  used: readonly ColumnUse[],
  file: string,
): LabelCells | undefined {
  if (findings === undefined) return undefined;
  const names = new Set(
    findings
      .flatMap(({ id, name, abbreviation, aliases = [] }) => [id, name, abbreviation, ...aliases])
      .map(columnKey),
  );
  const found = used.flatMap(({ column, as, how }) =>
    column === undefined || as === 'ignored'
      ? []
      : [{ column, as, how, index: header.indexOf(column) }],
  );
  const taken = new Set(found.map(({ index }) => index));
  if (!header.some((column, i) => !taken.has(i) && names.has(columnKey(column)))) return undefined;
  const columns = labelColumns(header, findings, found, { file, allowUnknownColumns: true });
  const readCell = cellReader(findings, file, () => undefined);
  return {
    uses: columns.uses,
    missing: columns.missing,
    read: (fields, row) => {
      const labels: Record<string, string> = {};
      for (const column of columns.labels) {
        const code = readCell(column, fields, row);
        if (code !== undefined) labels[column.finding.id] = code;
      }
      return labels;
    },
  };
}
