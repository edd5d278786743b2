import { InputError } from '@labelray/core';
import { closest, csvRows } from '@labelray/core/formats';
import { fileSource } from '../../files/fileSource.ts';

/** Cells of one row by the column names asked for; optional columns that are not there are ''. */
export interface TableRow<Column extends string> {
  readonly row: number;
  readonly cells: Readonly<Record<Column, string>>;
}

/**
 * The rows of a published table, plain or gzipped, by column name in any order.
 *
 * Throws InputError on a missing column, and on what `csvRows` and `fileSource` refuse.
 */
export async function* tableRows<Column extends string>(
  path: string,
  {
    columns,
    optional = [],
    warn,
  }: {
    readonly columns: readonly Column[];
    readonly optional?: readonly Column[];
    readonly warn: (message: string) => void;
  },
): AsyncGenerator<TableRow<Column>> {
  const { header, rows } = await csvRows(fileSource(path), { warn });
  for (const column of columns) {
    if (header.includes(column)) continue;
    const near = closest(column, header);
    throw new InputError(`has no column "${column}"`, {
      file: path,
      row: 1,
      remedy:
        (near === undefined ? '' : `is it "${near}"? `) +
        `give the published table, with the columns ${columns.join(', ')}`,
    });
  }
  const wanted = [...columns, ...optional].map((column): readonly [Column, number] => [
    column,
    header.indexOf(column),
  ]);
  for await (const { row, fields } of rows) {
    const cells = Object.fromEntries(
      wanted.map(([column, index]) => [column, index < 0 ? '' : (fields[index] ?? '').trim()]),
    ) as Record<Column, string>;
    yield { row, cells };
  }
}
