import { expect, test } from '@jest/globals';
import { createTreeWithEmptyWorkspace } from '@nx/devkit/testing';
import labeler from './generator.ts';

test('adds the labeler and its test where they are found, and edits nothing', async () => {
  const tree = createTreeWithEmptyWorkspace({ formatter: 'none' });
  const before = new Set(tree.listChanges().map(({ path }) => path));
  await labeler(tree, { name: 'my-rules' });
  const added = tree.listChanges().flatMap(({ path }) => (before.has(path) ? [] : [path]));
  expect(added.sort()).toEqual([
    'libs/labelers/src/my-rules/labeler.test.ts',
    'libs/labelers/src/my-rules/labeler.ts',
  ]);
  expect(tree.read('libs/labelers/src/my-rules/labeler.ts', 'utf8')).toContain("id: 'my-rules'");
});

test.each([
  ['rules', 'libs/labelers/src/rules exists already; choose another name'],
  ['my_rules', 'labeler name "my_rules" is not in kebab-case; try "my-rules"'],
])('refuses the name %s', async (name, message) => {
  const tree = createTreeWithEmptyWorkspace({ formatter: 'none' });
  tree.write('libs/labelers/src/rules/labeler.ts', '');
  await expect(labeler(tree, { name })).rejects.toThrow(message);
});
