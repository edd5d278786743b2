import { InputError } from '../inputError.ts';
import { shown } from './columns.ts';

/** Refuses a blank id and one that an earlier row has; remembers it else. */
export function checkId(
  id: string,
  firstRows: Map<string, number>,
  { file, row, column }: { file: string; row: number; column: string | undefined },
): void {
  const place = { file, row, ...(column === undefined ? {} : { column }) };
  if (id === '') {
    throw new InputError('the report id is missing', {
      ...place,
      remedy: 'give every report an id, or name another id column with --id-column',
    });
  }
  const first = firstRows.get(id);
  if (first !== undefined) {
    throw new InputError(`report id ${shown(id)} again, first in row ${first}`, {
      ...place,
      remedy: 'give every report its own id, or name another id column with --id-column',
    });
  }
  firstRows.set(id, row);
}
