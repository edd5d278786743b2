import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What running some libs needs: the libs themselves and the npm packages they import. */
export interface LibraryClosure {
  /** Names of Nx projects: `@labelray/core`. */
  readonly libs: readonly string[];
  readonly packages: readonly string[];
}

const scope = '@labelray/';

/**
 * The libs named and all they depend on, read from their package.json files, so that a dependency that a lib gains
 * enters the cache keys by itself.
 *
 * @example
 * libraryClosure(root, ['stats']) // => { libs: ['@labelray/core', '@labelray/stats'], packages: ['csv-parse', …] }
 */
export function libraryClosure(workspaceRoot: string, libs: readonly string[]): LibraryClosure {
  const names = new Set(libs.map((lib) => scope + lib));
  const packages = new Set<string>();
  for (const name of names) {
    // a Set's iterator also visits what is added meanwhile
    const file = join(workspaceRoot, 'libs', name.slice(scope.length), 'package.json');
    const { dependencies = {} } = JSON.parse(readFileSync(file, 'utf8')) as {
      dependencies?: Readonly<Record<string, string>>;
    };
    for (const dependency of Object.keys(dependencies)) {
      (dependency.startsWith(scope) ? names : packages).add(dependency);
    }
  }
  return { libs: [...names].sort(), packages: [...packages].sort() };
}
