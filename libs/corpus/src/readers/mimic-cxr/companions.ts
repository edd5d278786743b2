import { InputError } from '@labelray/core';
import { existsSync, readdirSync } from 'node:fs';
import { isAbsolute, resolve } from 'node:path';
import { readLabelFile, type StudyLabels } from './labelFile.ts';
import {
  addMetadata,
  addSplits,
  readPatients,
  type PatientFacts,
  type Studies,
} from './studyTables.ts';

/** Names under which the tables are published; each is taken when it lies beside the reports. */
const published = {
  split: /^mimic-cxr-.*split\.csv(?:\.gz)?$/,
  metadata: /^mimic-cxr-.*metadata\.csv(?:\.gz)?$/,
  patients: /^patients\.csv(?:\.gz)?$/,
  labels: /^mimic-cxr-.*test-set-labeled\.csv(?:\.gz)?$/,
} as const;

export type Table = keyof typeof published;

/** Label files of the official labelers: systems to compare with, never gold. */
const systems = /^mimic-cxr-.*(?:chexpert|negbio)\.csv(?:\.gz)?$/;

/** Which file serves as which table; absent ones are not used. */
export type TableFiles = Readonly<Partial<Record<Table, string>>>;

/** All that is known of the studies besides their reports. */
export interface Companions {
  readonly files: TableFiles;
  readonly studies: Studies;
  readonly patients: ReadonlyMap<number, PatientFacts>;
  readonly labels: ReadonlyMap<string, StudyLabels>;
}

/**
 * The tables in a folder by their published names, unless an option names another or says `none`. Options are paths,
 * relative ones from that folder.
 *
 * Throws InputError where a named file is not there.
 */
export function findTables(
  folder: string,
  named: Readonly<Partial<Record<Table, string>>>,
  warn: (message: string) => void,
): TableFiles {
  const present = existsSync(folder) ? readdirSync(folder).sort() : [];
  const files: Partial<Record<Table, string>> = {};
  for (const table of ['split', 'metadata', 'patients', 'labels'] as const) {
    const option = named[table];
    if (option === 'none') continue;
    if (option !== undefined) {
      const path = isAbsolute(option) ? option : resolve(folder, option);
      if (!existsSync(path)) {
        throw new InputError('no such file', {
          file: path,
          remedy: `option "${table}" is a path, relative ones from the folder of the reports, or none`,
        });
      }
      files[table] = path;
      continue;
    }
    const [first, second] = present.filter((name) => published[table].test(name));
    if (first === undefined) continue;
    files[table] = resolve(folder, first);
    if (second !== undefined) warn(`${second} is not read, ${first} is`);
  }
  for (const name of present.filter((file) => systems.test(file))) {
    warn(`${name} holds labels of a program, not gold: use it as the system file:${name}`);
  }
  return files;
}

/** Reads the tables; throws InputError on what they hold that cannot be. */
export async function readCompanions(
  files: TableFiles,
  warn: (message: string) => void,
): Promise<Companions> {
  const studies: Studies = new Map();
  if (files.split !== undefined) await addSplits(studies, files.split, warn);
  if (files.metadata !== undefined) await addMetadata(studies, files.metadata, warn);
  return {
    files,
    studies,
    patients: files.patients === undefined ? new Map() : await readPatients(files.patients, warn),
    labels: files.labels === undefined ? new Map() : await readLabelFile(files.labels, warn),
  };
}

/** True for the tables themselves, which are no items of the corpus. */
export const isTable = (name: string): boolean =>
  systems.test(name) || Object.values(published).some((pattern) => pattern.test(name));
