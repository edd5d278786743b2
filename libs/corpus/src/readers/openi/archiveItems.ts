import { type ByteSource, InputError, printable } from '@labelray/core';
import { tarEntries } from '../../files/tarEntries.ts';
import { accepted, isReportFile, limits, notAReport } from './layout.ts';
import type { Notes } from '../notes.ts';
import { parseRecord } from './parseRecord.ts';
import type { OpeniItem } from './record.ts';

/** The items of an archive of `<n>.xml` files; throws InputError on what `tarEntries` and `parseRecord` refuse. */
export async function* archiveItems(source: ByteSource, notes: Notes): AsyncGenerator<OpeniItem> {
  let any = false;
  for await (const { name, bytes } of tarEntries(source, limits)) {
    if (isReportFile(name)) {
      any = true;
      yield parseRecord(bytes, `${source.name}, ${printable(name)}`, notes);
    } else yield { leftOut: printable(name), reason: notAReport };
  }
  if (!any)
    throw new InputError('holds no report file (.xml)', { file: source.name, remedy: accepted });
}
