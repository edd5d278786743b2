import { InputError } from '../inputError.ts';
import { shown } from './columns.ts';
import { idRegister } from './idRegister.ts';

/** A check to be called with the id of every record in order: refuses a blank id and one that came before. */
export function uniqueIds(
  file: string,
  column: string | undefined,
  remedy = 'give every report its own id, or name another id column with --id-column',
): (id: string, row: number) => void {
  const ids = idRegister();
  return (id, row) => {
    const place = { file, row, ...(column !== undefined && { column }), remedy };
    if (id === '') throw new InputError('the report id is missing', place);
    const first = ids.take(id);
    if (first === undefined) return;
    throw new InputError(`report id ${shown(id)} again, first in record ${first}`, place);
  };
}
