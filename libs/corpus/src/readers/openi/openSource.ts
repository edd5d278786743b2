import { type ByteSource, InputError, printable } from '@labelray/core';
import { createReadStream } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { archiveItems } from './archiveItems.ts';
import { csvItems } from './csvItems.ts';
import { accepted, archiveName, isReportFile, limits, notAReport, tableName } from './layout.ts';
import type { Notes } from '../notes.ts';
import { parseRecord } from './parseRecord.ts';
import type { OpeniItem } from './record.ts';

/** Level of the published archive that holds the reports. */
const archiveFolder = 'ecgen-radiology';

const fileSource = (path: string): ByteSource => ({
  name: path,
  chunks: createReadStream(path),
});

async function statOf(path: string): Promise<Awaited<ReturnType<typeof stat>>> {
  try {
    return await stat(path);
  } catch {
    throw new InputError('no such file or folder, or not readable', {
      file: path,
      remedy: `${accepted} (https://openi.nlm.nih.gov/faq)`,
    });
  }
}

async function* fileItem(path: string, notes: Notes): AsyncGenerator<OpeniItem> {
  const { size } = await statOf(path);
  if (size > limits.entryBytes) {
    throw new InputError(`is larger than ${limits.entryBytes} bytes`, {
      file: path,
      remedy: 'no report is: check the file',
    });
  }
  yield parseRecord(await readFile(path), path, notes);
}

async function* folderItems(path: string, notes: Notes): AsyncGenerator<OpeniItem> {
  const names = (await readdir(path)).sort();
  if (names.includes(archiveFolder)) {
    yield* folderItems(join(path, archiveFolder), notes);
    return;
  }
  if (!names.some(isReportFile)) {
    const source = [archiveName, tableName].find((name) => names.includes(name));
    if (source === undefined) {
      throw new InputError('holds no report file (.xml)', { file: path, remedy: accepted });
    }
    yield* openSource(join(path, source), notes);
    return;
  }
  for (const name of names) {
    const file = join(path, name);
    if (isReportFile(name) && (await statOf(file)).isFile()) yield* fileItem(file, notes);
    else yield { leftOut: printable(name), reason: notAReport };
  }
}

/**
 * The items of an Open-i source in its own order: the archive, the folder unpacked from it (with or without the
 * `ecgen-radiology` level, or a folder that holds the archive or the table), the table, or a single report file.
 */
export async function* openSource(path: string, notes: Notes): AsyncGenerator<OpeniItem> {
  const status = await statOf(path);
  if (status.isDirectory()) yield* folderItems(path, notes);
  else if (status.size === 0) throw new InputError('is empty', { file: path, remedy: accepted });
  else if (/\.csv$/i.test(path)) yield* csvItems(fileSource(path), notes);
  else if (/\.xml$/i.test(path)) yield* fileItem(path, notes);
  else yield* archiveItems(fileSource(path), notes);
}
