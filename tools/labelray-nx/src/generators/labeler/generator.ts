import { formatFiles, generateFiles, type Tree } from '@nx/devkit';
import { join } from 'node:path';
import { checkedName } from '../checkedName.ts';

interface Options {
  readonly name: string;
}

/** Adds `libs/labelers/src/<name>/`, where studies and the command line find the labeler by its path. */
export default async function labeler(tree: Tree, { name }: Options): Promise<void> {
  checkedName('labeler', name);
  const folder = `libs/labelers/src/${name}`;
  if (tree.exists(folder)) throw new Error(`${folder} exists already; choose another name`);
  generateFiles(tree, join(import.meta.dirname, 'files'), folder, { name, tmpl: '' });
  await formatFiles(tree);
}
