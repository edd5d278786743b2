import { fileError, InputError, printable } from '@labelray/core';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { fileSource } from '../../files/fileSource.ts';
import { tarEntries } from '../../files/tarEntries.ts';
import { zipEntries } from '../../files/zipEntries.ts';

const archive = /^mimic-cxr-reports.*\.(?:zip|tar|tgz|tar\.gz)$/i;

/** What to do about a source that is none. */
export const accepted =
  'give mimic-cxr-reports.zip, or the folder unpacked from it (files/p10/p10000032/s50414267.txt)';

/** The longest published report has under 10 kB; all of them together about 150 MB. */
export const limits = { entryBytes: 8 * 2 ** 20, totalBytes: 2 ** 32 };

/** A file found where the reports lie. */
export interface FoundFile {
  /** Inside the archive or folder. */
  readonly name: string;
  /** For messages: the archive and the entry, or the path. */
  readonly place: string;
  /** Files there are, where that is known beforehand. */
  readonly of?: number;
  readonly bytes: () => Uint8Array;
}

/** Where the reports lie, and the folder in which the tables would. */
export interface ReportSource {
  readonly kind: 'zip' | 'tar' | 'tree';
  readonly path: string;
  readonly tables: string;
}

const archiveKind = (name: string): 'zip' | 'tar' =>
  /\.(?:tar|tgz|tar\.gz)$/i.test(name) ? 'tar' : 'zip';

/** Finds the reports: the archive (a zip, as published, or a tar that somebody made), a folder that holds it, or any folder of the tree. */
export function findSource(path: string): ReportSource {
  try {
    if (!statSync(path).isDirectory()) {
      return { kind: archiveKind(path), path, tables: dirname(path) };
    }
    const name = readdirSync(path)
      .sort()
      .find((file) => archive.test(file));
    if (name !== undefined) {
      return { kind: archiveKind(name), path: join(path, name), tables: path };
    }
  } catch (error) {
    throw fileError(error, path, `${accepted} (https://physionet.org/content/mimic-cxr)`);
  }
  let tables = path; // tables lie above files/p10/p10000032
  while (/^(?:files|p\d{2}|p\d{8})$/.test(basename(tables))) tables = dirname(tables);
  return { kind: 'tree', path, tables };
}

async function* zipFiles(path: string): AsyncGenerator<FoundFile> {
  for await (const entry of zipEntries({ name: path }, limits)) {
    yield {
      name: entry.name,
      place: `${path}, ${printable(entry.name)}`,
      of: entry.of,
      bytes: () => entry.bytes(),
    };
  }
}

async function* tarFiles(path: string): AsyncGenerator<FoundFile> {
  for await (const { name, bytes } of tarEntries(fileSource(path), limits)) {
    yield { name, place: `${path}, ${printable(name)}`, bytes: () => bytes };
  }
}

/** The tree is four levels deep; a few more allow for the folders around it, and end loops of links. */
const deepest = 8;

function* treeFiles(root: string, inside = '', depth = 0): Generator<FoundFile> {
  const folder = join(root, inside);
  const list = readdirSync(folder, { withFileTypes: true });
  list.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const item of list) {
    const name = inside === '' ? item.name : `${inside}/${item.name}`;
    const place = join(root, name);
    const isFolder =
      item.isDirectory() ||
      (item.isSymbolicLink() && statSync(place, { throwIfNoEntry: false })?.isDirectory() === true);
    if (isFolder) {
      if (depth === deepest) {
        throw new InputError(`has folders more than ${deepest} deep`, {
          file: place,
          remedy: accepted,
        });
      }
      yield* treeFiles(root, name, depth + 1);
      continue;
    }
    yield {
      name,
      place,
      bytes: () => {
        const { size } = statSync(place);
        if (size > limits.entryBytes) {
          throw new InputError(`is larger than ${limits.entryBytes} bytes`, {
            file: place,
            remedy: 'no report is: check the file',
          });
        }
        return readFileSync(place);
      },
    };
  }
}

/**
 * The files of a source, one after the other: those of the archive in its order, those of a tree sorted by name.
 *
 * Throws InputError on what `zipEntries` and `tarEntries` refuse, unreadable folders and files, and files over the limit.
 */
export async function* openReports({ kind, path }: ReportSource): AsyncGenerator<FoundFile> {
  if (kind !== 'tree') {
    yield* kind === 'zip' ? zipFiles(path) : tarFiles(path);
    return;
  }
  let seen = 0;
  try {
    for (const file of treeFiles(path)) {
      if (++seen % 1024 === 0) await setImmediate(); // reading itself never waits
      yield file;
    }
  } catch (error) {
    throw fileError(error, path, accepted);
  }
}
