import { readJson, type Tree } from '@nx/devkit';

interface Lock {
  readonly packages: Readonly<Record<string, object>>;
}

/**
 * Enters a new lib of the workspace into package-lock.json as `npm install` of npm 11 would, so that the lock is the
 * same whichever npm runs (npm 10 drops fields it does not know) and whether or not the registry answers.
 */
export function lockWorkspace(tree: Tree, folder: string): void {
  if (!tree.exists('package-lock.json')) return;
  const lock = readJson<Lock>(tree, 'package-lock.json');
  const { name, version, dependencies } = readJson<Readonly<Record<string, string>>>(
    tree,
    `${folder}/package.json`,
  );
  const packages = Object.entries({
    ...lock.packages,
    [folder]: { name, version, dependencies },
    [`node_modules/${name ?? ''}`]: { resolved: folder, link: true },
  }).sort(([a], [b]) => a.localeCompare(b, 'en'));
  const content = { ...lock, packages: Object.fromEntries(packages) };
  tree.write('package-lock.json', `${JSON.stringify(content, null, 2)}\n`);
}
