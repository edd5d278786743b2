import { fileError, InputError, type LeftOut, printable } from '@labelray/core';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { zipEntries } from '../../files/zipEntries.ts';
import type { Notes } from '../notes.ts';
import type { CaseReport } from './caseReport.ts';
import { parseCase } from './parseCase.ts';
import { readDocx } from './readDocx.ts';

const limits = { entryBytes: 2 ** 24, totalBytes: 2 ** 30 };

interface Document {
  /** Inside the folder or archive. */
  readonly name: string;
  readonly place: string;
  readonly bytes: () => Uint8Array;
}

function* folderFiles(folder: string, inside = '', depth = 0): Generator<Document> {
  const items = readdirSync(join(folder, inside), { withFileTypes: true });
  for (const item of items.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const name = join(inside, item.name);
    const place = join(folder, name);
    if (item.isDirectory() && depth < 3) yield* folderFiles(folder, name, depth + 1);
    else {
      const bytes = (): Uint8Array => {
        if (statSync(place).size <= limits.entryBytes) return readFileSync(place);
        throw new InputError(`is larger than ${limits.entryBytes} bytes`, {
          file: place,
          remedy: 'no report is: check the file',
        });
      };
      yield { name, place, bytes };
    }
  }
}

async function* archiveFiles(path: string): AsyncGenerator<Document> {
  for await (const { name, bytes } of zipEntries({ name: path }, limits)) {
    yield { name, place: `${path}, ${printable(name)}`, bytes };
  }
}

/** Number of `P12.docx`; a blank before the ending is published so. */
const documentNumber = (name: string): number | undefined => {
  const digits = /^P\s*([1-9]\d{0,3})\s*\.docx\s*$/i.exec(name)?.[1];
  return digits === undefined ? undefined : Number(digits);
};

/**
 * The reports of the original documents `P1.docx`, …, in a folder or zip archive, in the order of their numbers. Lock
 * files (`~$…`), which an open word processor leaves behind, and other files are left out by name.
 *
 * Notes documents whose `PATIENT NO.` is not the number of the file. Throws InputError on documents that are none, on a
 * patient who comes twice, on a source without any, and on what `readDocx` refuses.
 */
export async function readDocuments(
  path: string,
  notes: Notes,
  leftOut: (item: LeftOut) => void,
): Promise<readonly CaseReport[]> {
  const cases = new Map<number, CaseReport>();
  try {
    const files = statSync(path).isDirectory() ? folderFiles(path) : archiveFiles(path);
    for await (const { name, place, bytes } of files) {
      const plain = basename(name.replaceAll('\\', '/'));
      const patient = documentNumber(plain);
      if (patient === undefined) {
        const isLock = plain.startsWith('~$');
        leftOut({
          id: printable(name),
          reason: isLock ? 'lock file of a document that was open' : 'not a document P<n>.docx',
        });
        continue;
      }
      const first = cases.get(patient);
      if (first !== undefined) {
        throw new InputError(`patient ${patient} comes twice`, {
          file: place,
          remedy: `remove it or ${first.place}`,
        });
      }
      const report = parseCase(await readDocx(bytes(), place), { patient, place });
      if (report.written === undefined) notes.add('documents without PATIENT NO.', `P${patient}`);
      else if (report.written !== patient) {
        notes.add('PATIENT NO. is not the number of the file, which counts', `P${patient}`);
      }
      cases.set(patient, report);
    }
  } catch (error) {
    throw fileError(error, path, 'check the path');
  }
  if (cases.size === 0) {
    throw new InputError('holds no document P<n>.docx', {
      file: path,
      remedy: 'give the folder or archive "Medical reports for cases"',
    });
  }
  return [...cases.values()].sort((a, b) => a.patient - b.patient);
}
