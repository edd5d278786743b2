import {
  formatFiles,
  generateFiles,
  installPackagesTask,
  logger,
  updateJson,
  type Tree,
} from '@nx/devkit';
import { join } from 'node:path';
import process from 'node:process';
import { studyStem } from '../../studyFile.ts';
import { checkedName } from '../checkedName.ts';
import { modalities } from '../modalities.ts';
import { lockWorkspace } from './lockWorkspace.ts';

interface Options {
  readonly name: string;
  readonly title?: string;
}

/** Targets of `bench` that are no study's. */
const reserved = ['test', 'typecheck'];

/** Names of the targets that the studies present already have, with the file each comes from. */
function takenStems(tree: Tree): Map<string, string> {
  const taken = new Map<string, string>();
  for (const modality of modalities(tree)) {
    const folder = `libs/modality-${modality}/studies`;
    for (const file of tree.children(folder)) {
      taken.set(studyStem(modality, file.replace(/\.json$/, '')), `${folder}/${file}`);
    }
  }
  return taken;
}

function checkedModality(tree: Tree, name: string): string {
  checkedName('modality', name);
  const folder = `libs/modality-${name}`;
  if (tree.exists(folder)) throw new Error(`${folder} exists already; choose another name`);
  const taken = takenStems(tree).get(name) ?? (reserved.includes(name) ? 'tools/bench' : undefined);
  if (taken !== undefined) {
    throw new Error(`bench:${name} exists already (${taken}); choose another name`);
  }
  return name;
}

/** Adds `libs/modality-<name>` and its dataset card; `bench:<name>` runs at once, with example findings. */
export default async function modality(tree: Tree, { name, title }: Options): Promise<() => void> {
  checkedModality(tree, name);
  const folder = `libs/modality-${name}`;
  const substitutions = {
    name,
    title: title ?? name.replaceAll('-', ' ').toUpperCase(),
    tmpl: '',
  };
  const files = join(import.meta.dirname, 'files');
  generateFiles(tree, join(files, 'lib'), folder, substitutions);
  if (!tree.exists(`datasets/${name}/README.md`)) {
    generateFiles(tree, join(files, 'datasets'), `datasets/${name}`, substitutions);
  }
  updateJson<{ references: { path: string }[] }>(tree, 'tsconfig.json', (tsconfig) => ({
    ...tsconfig,
    references: [...tsconfig.references, { path: `./${folder}` }],
  }));
  await formatFiles(tree);
  lockWorkspace(tree, folder); // after formatting, since the lock has npm's format
  return () => {
    linkWorkspace(tree, name);
  };
}

/** Has npm link the new lib into node_modules; the lock is written already, and a missing registry costs no minutes. */
function linkWorkspace(tree: Tree, name: string): void {
  const settings = { save: 'false', prefer_offline: 'true', fetch_retries: '0' };
  for (const [setting, value] of Object.entries(settings)) {
    process.env[`npm_config_${setting}`] = value;
  }
  try {
    installPackagesTask(tree, true);
  } catch {
    // The command line imports a modality by its path, so nothing waits for the link.
    logger.warn(`npm install failed; bench:${name} runs all the same, run npm install later`);
  }
}
