import { expect, test } from '@jest/globals';
import { existsSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { dirname, join } from 'node:path';
import { importsOf, root, sourceFiles } from './sourceFiles.ts';

const files = sourceFiles(['libs', 'tools', 'test']);
const isTest = (path: string) =>
  /\.test\.ts$|^test\/|\/src\/(.*\/)?testing\/|^libs\/[^/]+\/tools\//.test(path);
const isPackage = (owner: string) => existsSync(join(root, owner, 'package.json'));

/** The lib or app a file belongs to: `libs/stats`, `tools/bench`, or `test`. */
const owner = (path: string) =>
  path
    .split('/')
    .slice(0, path.startsWith('test/') ? 1 : 2)
    .join('/');

const core = ['libs/core', 'libs/stats', 'libs/report', 'libs/testing'];
const engine = ['weights', 'onnx', 'training', 'llama', 'lora', 'lora-tfjs', 'bert'].map(
  (lib) => `libs/${lib}`,
);
const domain = ['libs/corpus', 'libs/labelers'];

/** What the files of an owner may import besides their own; the one-way layers of docs/architecture.md. */
function allowed(from: string): (to: string) => boolean {
  if (from === 'test') return () => true;
  if (from.startsWith('tools/')) return (to) => to.startsWith('libs/'); // nobody imports an app
  if (from.startsWith('libs/modality-')) {
    return (to) => ['libs/core', 'libs/corpus', 'libs/testing'].includes(to);
  }
  if (from === 'libs/tiny-models') return (to) => to.startsWith('libs/'); // data and recipes, an app among libs
  if (core.includes(from)) return (to) => core.includes(to);
  if (engine.includes(from)) return (to) => core.includes(to) || engine.includes(to);
  if (from === 'libs/labelers') return (to) => [...core, ...engine, ...domain].includes(to);
  return (to) => [...core, ...domain].includes(to);
}

/** The file behind `@labelray/<lib>[/<entry>]`, as the lib's package.json exports it. */
function entryFile(specifier: string): string {
  const [, lib = '', ...rest] = specifier.split('/');
  const { exports } = JSON.parse(readFileSync(join(root, 'libs', lib, 'package.json'), 'utf8')) as {
    exports: Readonly<Record<string, string>>;
  };
  const entry = ['.', ...rest].join('/');
  for (const [pattern, target] of Object.entries(exports)) {
    const [before = '', after] = pattern.split('*');
    const matches =
      after === undefined ? entry === pattern : entry.startsWith(before) && entry.endsWith(after);
    if (matches) {
      const star = entry.slice(before.length, entry.length - (after ?? '').length);
      return join('libs', lib, target.replace('*', star));
    }
  }
  throw new Error(`${specifier} is not exported by libs/${lib}/package.json`);
}

/** The files of the workspace that a file imports. */
const imported = new Map(
  [...files].map(([path, source]) => [
    path,
    importsOf(source).flatMap((specifier) => {
      if (specifier.startsWith('.')) return [join(dirname(path), specifier)];
      return specifier.startsWith('@labelray/') ? [entryFile(specifier)] : [];
    }),
  ]),
);

/** The first cycle of a graph, as the nodes along it; empty where there is none. */
function cycle(graph: ReadonlyMap<string, readonly string[]>): string[] {
  const done = new Set<string>();
  const visit = (node: string, trail: readonly string[]): string[] => {
    if (trail.includes(node)) return [...trail.slice(trail.indexOf(node)), node];
    if (done.has(node)) return [];
    for (const next of graph.get(node) ?? []) {
      const found = visit(next, [...trail, node]);
      if (found.length > 0) return found;
    }
    done.add(node);
    return [];
  };
  for (const node of graph.keys()) {
    const found = visit(node, []);
    if (found.length > 0) return found;
  }
  return [];
}

/** Lines of files that match, without comments. */
function matches(pattern: RegExp, which: (path: string) => boolean): string[] {
  return [...files].flatMap(([path, source]) =>
    which(path) && pattern.test(source.replaceAll(/\/\*[^]*?\*\/|(?<![:'"`])\/\/.*$/gm, ''))
      ? [path]
      : [],
  );
}

test('the import graph is complete: every import leads to a file that is there', () => {
  expect(files.size).toBeGreaterThan(50);
  const missing = [...imported].flatMap(([path, targets]) =>
    targets.flatMap((target) => (files.has(target) ? [] : [`${path} → ${target}`])),
  );
  expect(missing).toEqual([]);
});

test('every import follows the layers', () => {
  const wrong = [...imported].flatMap(([path, targets]) =>
    targets.flatMap((target) => {
      const [from, to] = [owner(path), owner(target)];
      return from === to || allowed(from)(to) ? [] : [`${path} → ${target}`];
    }),
  );
  expect(wrong).toEqual([]);
});

test('no file imports itself around a corner', () => {
  expect(cycle(imported)).toEqual([]);
});

test('no lib depends on itself around a corner', () => {
  const libs = new Map<string, string[]>();
  for (const [path, targets] of imported) {
    if (isTest(path)) continue;
    const others = targets.map(owner).filter((to) => to !== owner(path));
    libs.set(owner(path), [...(libs.get(owner(path)) ?? []), ...others]);
  }
  expect(cycle(libs)).toEqual([]);
});

test('relative imports stay inside their lib', () => {
  const wrong = [...files].flatMap(([path, source]) =>
    importsOf(source).flatMap((specifier) =>
      specifier.startsWith('.') && owner(join(dirname(path), specifier)) !== owner(path)
        ? [`${path} → ${specifier}`]
        : [],
    ),
  );
  expect(wrong).toEqual([]);
});

test('every package a lib imports stands in its package.json', () => {
  const wrong = [...files].flatMap(([path, source]) => {
    if (isTest(path) || !isPackage(owner(path))) return [];
    const {
      name,
      dependencies = {},
      devDependencies = {},
    } = JSON.parse(readFileSync(join(root, owner(path), 'package.json'), 'utf8')) as {
      name: string;
      dependencies?: Readonly<Record<string, string>>;
      devDependencies?: Readonly<Record<string, string>>;
    };
    // types are gone before anything runs
    const typesOnly = (specifier: string): boolean =>
      !source.replaceAll(/^(im|ex)port type [^;]*;/gm, '').includes(`'${specifier}'`);
    return importsOf(source).flatMap((specifier) => {
      if (specifier.startsWith('.') || isBuiltin(specifier)) return [];
      const parts = specifier.split('/').slice(0, specifier.startsWith('@') ? 2 : 1);
      const dependency = parts.join('/');
      const known =
        dependency === name ||
        dependency in dependencies ||
        (dependency in devDependencies && typesOnly(specifier));
      return known ? [] : [`${path} → ${specifier}`];
    });
  });
  expect(wrong).toEqual([]);
});

test('nothing can reach the network', () => {
  const network = /^(node:)?(http|https|http2|net|tls|dgram|dns|undici)(\/.*)?$/;
  const importing = [...files].flatMap(([path, source]) =>
    importsOf(source).some((specifier) => network.test(specifier)) ? [path] : [],
  );
  expect(importing).toEqual([]);
  const calls = /\bfetch\(|\bnew (WebSocket|EventSource|XMLHttpRequest)\b/;
  expect(matches(calls, (path) => !path.startsWith('test/'))).toEqual([]);
});

test('libs take randomness and time as parameters', () => {
  const impure = /\bMath\.random\b|\bDate\.now\b|\bnew Date\(\)/;
  expect(matches(impure, (path) => path.startsWith('libs/') && !isTest(path))).toEqual([]);
});

test('no file is longer than 400 lines, and none is unfinished', () => {
  const long = [...files].filter(([, source]) => source.split('\n').length > 401);
  expect(long.map(([path]) => path)).toEqual([]);
  const unfinished = new RegExp(`\\b(${['TO' + 'DO', 'FIX' + 'ME', 'XX' + 'X'].join('|')})\\b`);
  const marked = [...files].filter(([, source]) => unfinished.test(source));
  expect(marked.map(([path]) => path)).toEqual([]);
});
