import { InputError } from '@labelray/core';
import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';

/** A model with the numbers another program gave for it. */
export interface ModelFolder {
  readonly name: string;
  readonly folder: string;
}

/**
 * The models of a folder: itself where it holds `cases.json`, else its subfolders that do, by name. Throws InputError
 * where there is none, and where a model has no `cases.json`.
 */
export async function findModels(folder: string): Promise<ModelFolder[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => {
    throw new InputError('no such folder', { file: folder, remedy: 'check the path' });
  });
  const names = entries.map(({ name }) => name);
  if (names.includes('cases.json')) return [{ name: basename(folder), folder }];
  const models: ModelFolder[] = [];
  for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    if (!entry.isDirectory() && !entry.isSymbolicLink()) continue;
    const inner = join(folder, entry.name);
    const files = await readdir(inner).catch((): string[] => []);
    if (files.includes('cases.json')) models.push({ name: entry.name, folder: inner });
    else if (files.includes('config.json')) {
      throw new InputError('has a model but no cases.json', {
        file: inner,
        remedy: 'make it with the script that made the other models',
      });
    }
  }
  if (models.length > 0) return models;
  throw new InputError('holds no model with cases.json', {
    file: folder,
    remedy: 'name a folder of model folders, each with config.json, weights, adapter/, cases.json',
  });
}
