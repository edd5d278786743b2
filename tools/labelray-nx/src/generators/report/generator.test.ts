import { expect, test } from '@jest/globals';
import type { Compute, Scores } from '@labelray/core';
import type { Tree } from '@nx/devkit';
import { createTreeWithEmptyWorkspace } from '@nx/devkit/testing';
import report from './generator.ts';

/** The scores of a study in which nothing could run. */
const scores = (title: string): Scores => ({
  schema: 'labelray/scores@1',
  study: { name: 'default', title, synthetic: true },
  modality: { id: 'ct', title: 'CT', findings: [] },
  statistics: {
    primary: 'macroPresent',
    draws: 100,
    permutations: 100,
    level: 0.95,
    seed: 1,
    families: [],
  },
  corpora: [],
  leakage: [],
  systems: [],
  comparisons: [],
  seedSpread: [],
  notes: [],
});

const compute: Compute = {
  schema: 'labelray/compute@1',
  machine: { cpu: 'test', cores: 1, memoryGiB: 1, node: '22' },
  runs: [],
};

/** A workspace whose modality `ct` has stored scores in `reports/ct` and newer ones in `out/ct`. */
function workspace(): Tree {
  const tree = createTreeWithEmptyWorkspace({ formatter: 'none' });
  tree.write('libs/modality-ct/studies/default.json', '{}');
  tree.write('libs/modality-ct/studies/small.json', '{}');
  tree.write('reports/ct/scores.json', JSON.stringify(scores('Stored')));
  tree.write('reports/ct/compute.json', JSON.stringify(compute));
  tree.write('out/ct/scores.json', JSON.stringify(scores('Newer')));
  tree.write('out/ct/compute.json', JSON.stringify(compute));
  return tree;
}

const content = (tree: Tree) =>
  Object.fromEntries(tree.listChanges().map(({ path, content }) => [path, content?.toString()]));

test('writes the report of the stored scores, the same bytes twice', async () => {
  const tree = workspace();
  await report(tree, { modality: 'ct' });
  const first = content(tree);
  expect(first['reports/ct/README.md']).toContain('Stored');
  await report(tree, { modality: 'ct' });
  expect(content(tree)).toEqual(first);
});

test('--update takes over the scores of the last run', async () => {
  const tree = workspace();
  await report(tree, { modality: 'ct', update: true });
  expect(tree.read('reports/ct/scores.json', 'utf8')).toBe(tree.read('out/ct/scores.json', 'utf8'));
  expect(tree.read('reports/ct/README.md', 'utf8')).toContain('Newer');
});

test('removes what no longer belongs to the report, and leaves nested studies alone', async () => {
  const tree = workspace();
  tree.write('reports/ct/tables/gone.md', 'stale');
  tree.write('reports/ct/small/scores.json', '{}');
  tree.write('reports/ct/small/tables/main.md', 'another study');
  await report(tree, { modality: 'ct' });
  expect(tree.exists('reports/ct/tables/gone.md')).toBe(false);
  expect(tree.exists('reports/ct/small/tables/main.md')).toBe(true);
});

test.each([
  [{ modality: 'mri' }, 'libs/modality-mri/studies/default.json is missing; modalities: ct'],
  [{ modality: 'ct', study: 'big' }, 'big.json is missing; studies of ct: default, small'],
  [
    { modality: 'ct', study: 'small' },
    'reports/ct/small/scores.json is missing; run npx nx run bench:ct-small, ' +
      'then npx nx g @labelray/nx:report ct --study small --update',
  ],
  [
    { modality: 'ct', study: 'small', update: true },
    'out/ct-small/scores.json is missing; run npx nx run bench:ct-small first',
  ],
])('names what is missing and the way to get it: %j', async (options, message) => {
  await expect(report(workspace(), options)).rejects.toThrow(message);
});
