import type { Table } from '../table.ts';
import { titleOf } from '../writers/titleOf.ts';
import { toHtml } from '../writers/toHtml.ts';
import { page } from './page.ts';

/** A page of its own for one table, so that the index stays small. */
export const tablePage = (table: Table): string =>
  page(titleOf(table), ['<p><a href="../index.html">All results</a></p>', toHtml(table)]);
