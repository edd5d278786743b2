import { expect, test } from '@jest/globals';
import { readJson, type Tree } from '@nx/devkit';
import { createTreeWithEmptyWorkspace } from '@nx/devkit/testing';
import type { Study } from '@labelray/core';
import modality from './generator.ts';

/** A workspace with one modality, `cxr`, that has the studies `default` and `openi`. */
function workspace(): Tree {
  const tree = createTreeWithEmptyWorkspace({ formatter: 'none' });
  tree.write('tsconfig.json', '{ "files": [], "references": [{ "path": "./libs/modality-cxr" }] }');
  tree.write('libs/modality-cxr/studies/default.json', '{}');
  tree.write('libs/modality-cxr/studies/openi.json', '{}');
  return tree;
}

test('adds a lib, a card and a reference, and edits nothing else', async () => {
  const tree = workspace();
  const before = new Set(tree.listChanges().map(({ path }) => path));
  await modality(tree, { name: 'ct', title: 'Chest CT' });
  const added = tree.listChanges().flatMap(({ path }) => (before.has(path) ? [] : [path]));
  expect(added.sort()).toEqual([
    'datasets/ct/README.md',
    'libs/modality-ct/README.md',
    'libs/modality-ct/package.json',
    'libs/modality-ct/src/findings.ts',
    'libs/modality-ct/src/index.test.ts',
    'libs/modality-ct/src/index.ts',
    'libs/modality-ct/src/instruction.ts',
    'libs/modality-ct/src/lexicon.ts',
    'libs/modality-ct/src/synthesis.ts',
    'libs/modality-ct/studies/default.json',
    'libs/modality-ct/tsconfig.json',
  ]);
  expect(readJson<{ references: unknown }>(tree, 'tsconfig.json').references).toEqual([
    { path: './libs/modality-cxr' },
    { path: './libs/modality-ct' },
  ]);
});

test('every place that names the task is filled in', async () => {
  const tree = workspace();
  await modality(tree, { name: 'chest-ct', title: 'Chest CT' });
  const study = readJson<Study>(tree, 'libs/modality-chest-ct/studies/default.json');
  expect(study).toMatchObject({
    modality: 'chest-ct',
    title: 'Chest CT labelers on synthetic reports',
  });
  expect(tree.read('libs/modality-chest-ct/src/index.ts', 'utf8')).toContain("id: 'chest-ct'");
  for (const { path, content } of tree.listChanges()) {
    expect(`${path}: ${String(content?.toString().includes('<%'))}`).toBe(`${path}: false`);
  }
});

test('a dataset card that is there already stays', async () => {
  const tree = workspace();
  tree.write('datasets/ct/README.md', 'mine');
  await modality(tree, { name: 'ct' });
  expect(tree.read('datasets/ct/README.md', 'utf8')).toBe('mine');
});

test.each([
  ['ChestCT', 'modality name "ChestCT" is not in kebab-case; try "chest-ct"'],
  ['../ct', 'modality name "../ct" is not in kebab-case; try "ct"'],
  ['4d', 'modality name "4d" is not in kebab-case; use lower-case words'],
  ['cxr', 'libs/modality-cxr exists already; choose another name'],
  ['cxr-openi', 'bench:cxr-openi exists already (libs/modality-cxr/studies/openi.json)'],
  ['test', 'bench:test exists already (tools/bench)'],
])('refuses the name %s', async (name, message) => {
  const tree = workspace();
  const before = tree.listChanges().length;
  await expect(modality(tree, { name })).rejects.toThrow(message);
  expect(tree.listChanges()).toHaveLength(before);
});

test('package-lock.json gains the lib, as npm would write it, and keeps the rest', async () => {
  const tree = workspace();
  const core = { name: '@labelray/core', version: '0.1.0' };
  const link = { resolved: 'libs/core', link: true };
  const zod = { version: '4.0.0', libc: ['glibc'] };
  const packages = {
    '': { name: '@labelray/source' },
    'libs/core': core,
    'node_modules/@labelray/core': link,
    'node_modules/zod': zod,
  };
  tree.write('package-lock.json', JSON.stringify({ lockfileVersion: 3, packages }));
  await modality(tree, { name: 'ct' });
  const lock = readJson<{ packages: Record<string, object> }>(tree, 'package-lock.json');
  expect(Object.entries(lock.packages)).toEqual([
    ['', { name: '@labelray/source' }],
    ['libs/core', core],
    [
      'libs/modality-ct',
      {
        name: '@labelray/modality-ct',
        version: '0.1.0',
        dependencies: { '@labelray/core': '*', '@labelray/corpus': '*' },
      },
    ],
    ['node_modules/@labelray/core', link],
    ['node_modules/@labelray/modality-ct', { resolved: 'libs/modality-ct', link: true }],
    ['node_modules/zod', zod],
  ]);
});
