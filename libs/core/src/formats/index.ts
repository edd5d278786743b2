export { csvRows } from './csvRows.ts';
export type { CsvOptions, CsvRow, CsvTable, Delimiter } from './csvRows.ts';
export { decodeText } from './decodeText.ts';
export type { Warn } from './decodeText.ts';
export { parseLabels } from './parseLabels.ts';
export type { LabelOptions, LabelRow, LabelTable } from './parseLabels.ts';
export type { ColumnUse } from './columns.ts';
