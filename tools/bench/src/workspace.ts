import {
  closest,
  InputError,
  type LabelerModule,
  type Modality,
  type ReaderModule,
} from '@labelray/core';
import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

/** The folder that holds `libs`, `tools`, `datasets` and `reports`. */
export const workspaceRoot = resolve(import.meta.dirname, '../../..');

/** Parts are found by where they lie, so that adding one edits no list. */
const places = {
  modality: { folder: 'libs', prefix: 'modality-', entry: 'src/index.ts' },
  reader: { folder: 'libs/corpus/src/readers', prefix: '', entry: 'reader.ts' },
  labeler: { folder: 'libs/labelers/src', prefix: '', entry: 'labeler.ts' },
} as const;

type Kind = keyof typeof places;

/** Names of the modalities, readers or labelers present, sorted. */
export function partNames(kind: Kind): string[] {
  const { folder, prefix, entry } = places[kind];
  return readdirSync(join(workspaceRoot, folder), { withFileTypes: true })
    .filter(
      (item) =>
        item.isDirectory() &&
        item.name.startsWith(prefix) &&
        existsSync(join(workspaceRoot, folder, item.name, entry)),
    )
    .map((item) => item.name.slice(prefix.length))
    .sort();
}

async function load(kind: Kind, name: string): Promise<unknown> {
  const names = partNames(kind);
  if (!names.includes(name)) {
    const near = closest(name, names);
    throw new InputError(`unknown ${kind} "${name}"`, {
      remedy: `${near === undefined ? '' : `did you mean "${near}"? `}known: ${names.join(', ')}`,
    });
  }
  const { folder, prefix, entry } = places[kind];
  return import(pathToFileURL(join(workspaceRoot, folder, prefix + name, entry)).href);
}

/** The modality of `libs/modality-<id>`; throws an InputError that lists the known ones. */
export async function loadModality(id: string): Promise<Modality> {
  return ((await load('modality', id)) as { modality: Modality }).modality;
}

/** The reader of `libs/corpus/src/readers/<name>`; throws an InputError that lists the known ones. */
export async function loadReader(name: string): Promise<ReaderModule> {
  return ((await load('reader', name)) as { reader: ReaderModule }).reader;
}

/** The labeler of `libs/labelers/src/<name>`; throws an InputError that lists the known ones. */
export async function loadLabeler(name: string): Promise<LabelerModule> {
  return ((await load('labeler', name)) as { labeler: LabelerModule }).labeler;
}

/** Splits `file:predictions.csv` into a labeler's name and its argument. */
export function parseLabeler(labeler: string): { name: string; argument?: string } {
  const colon = labeler.indexOf(':');
  return colon === -1
    ? { name: labeler }
    : { name: labeler.slice(0, colon), argument: labeler.slice(colon + 1) };
}
