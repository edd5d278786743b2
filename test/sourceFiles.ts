import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/** The folder that holds `libs`, `tools` and `test`. */
export const root = join(import.meta.dirname, '..');

const generated = new Set(['node_modules', '.tsc', '.nx', 'out']);

/** The TypeScript files below some folders of the workspace: path relative to the root → content. */
export function sourceFiles(folders: readonly string[]): Map<string, string> {
  const files = new Map<string, string>();
  const visit = (folder: string): void => {
    for (const item of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, item.name);
      if (item.isDirectory() && !generated.has(item.name)) visit(path);
      if (item.isFile() && item.name.endsWith('.ts')) {
        files.set(relative(root, path), readFileSync(path, 'utf8'));
      }
    }
  };
  for (const folder of folders) visit(join(root, folder));
  return files;
}

/**
 * What a file imports, re-exports or loads with `import('…')`, as written.
 *
 * @example
 * importsOf("import { a } from './a.ts';\nexport * from '@labelray/core';") // => ['./a.ts', '@labelray/core']
 */
export function importsOf(source: string): string[] {
  const statements = /^(?:import|export)\b(?:[^'";]*?\bfrom)?\s*'([^']+)'|\bimport\('([^']+)'\)/gm;
  return [...source.matchAll(statements)].map(([, fixed, loaded]) => fixed ?? loaded ?? '');
}
