import { InputError } from '../inputError.ts';
import { shown } from './columns.ts';

/**
 * A check to be called with the id of every record in order: refuses a blank id and one that came before.
 * Remembers the ids alone (about 40 MB for a million), since their order tells the record that had one first.
 */
export function uniqueIds(
  file: string,
  column: string | undefined,
  remedy = 'give every report its own id, or name another id column with --id-column',
): (id: string, row: number) => void {
  const seen = new Set<string>();
  let records = 0;
  return (id, row) => {
    const place = { file, row, ...(column !== undefined && { column }), remedy };
    if (id === '') throw new InputError('the report id is missing', place);
    seen.add(id);
    records++;
    if (seen.size === records) return;
    const first = [...seen].indexOf(id) + 1;
    throw new InputError(`report id ${shown(id)} again, first in record ${first}`, place);
  };
}
