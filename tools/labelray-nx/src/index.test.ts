import { expect, test } from '@jest/globals';
import type { CreateNodesContext, TargetConfiguration } from '@nx/devkit';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createNodes } from './index.ts';

const workspaceRoot = join(import.meta.dirname, '../../..');

const synthetic = { corpora: [{ source: { kind: 'synthetic' } }], systems: [{ labeler: 'rules' }] };

/** The targets inferred from study files, given as path → content, in a workspace of empty libs. */
async function targets(
  studies: Readonly<Record<string, object>>,
): Promise<Record<string, TargetConfiguration>> {
  const root = mkdtempSync(join(tmpdir(), 'labelray-'));
  const write = (path: string, content: object) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), JSON.stringify(content));
  };
  try {
    for (const lib of ['core', 'corpus', 'labelers', 'stats', 'report']) {
      write(`libs/${lib}/package.json`, {});
    }
    for (const [path, content] of Object.entries(studies)) {
      write(join(dirname(dirname(path)), 'package.json'), {});
      write(path, content);
    }
    const context: CreateNodesContext = { workspaceRoot: root, nxJsonConfiguration: {} };
    const nodes = await createNodes[1](Object.keys(studies), undefined, context);
    return Object.assign(
      {},
      ...nodes.map(([, { projects }]) => projects?.['tools/bench']?.targets),
    ) as Record<string, TargetConfiguration>;
  } finally {
    rmSync(root, { recursive: true });
  }
}

test('the default study is bench:<modality>, every other one bench:<modality>-<study>', async () => {
  const inferred = await targets({
    'libs/modality-cxr/studies/default.json': synthetic,
    'libs/modality-cxr/studies/small.json': synthetic,
  });
  expect(Object.keys(inferred)).toEqual([
    'cxr-corpora',
    'cxr-fit',
    'cxr-label',
    'cxr-score',
    'cxr',
    'cxr-small-corpora',
    'cxr-small-fit',
    'cxr-small-label',
    'cxr-small-score',
    'cxr-small',
  ]);
  expect(inferred.cxr).toMatchObject({
    command:
      'node tools/bench/src/main.ts study libs/modality-cxr/studies/default.json --stage report --output out/cxr',
    cache: true,
    dependsOn: ['cxr-score'],
  });
});

test.each([
  ['a corpus read from files', { corpora: [{ source: { kind: 'reader' } }], systems: [] }],
  ['a labeler with an argument', { corpora: [], systems: [{ labeler: 'file:labels.csv' }] }],
])('%s enters the cache key through a fingerprint that is never cached', async (_, study) => {
  const inferred = await targets({ 'libs/modality-cxr/studies/openi.json': study });
  expect(inferred['cxr-openi-fingerprint']?.cache).toBe(false);
  for (const stage of ['corpora', 'fit', 'label']) {
    expect(inferred[`cxr-openi-${stage}`]?.dependsOn).toContain('cxr-openi-fingerprint');
    expect(inferred[`cxr-openi-${stage}`]?.inputs).toContainEqual({
      dependentTasksOutputFiles: 'out/cxr-openi/fingerprint.json',
      transitive: false,
    });
  }
  expect(inferred['cxr-openi-score']?.dependsOn).not.toContain('cxr-openi-fingerprint');
});

test('miniature models are hashed where they lie, and need no fingerprint', async () => {
  const models = '{workspaceRoot}/libs/tiny-models/models/**/*';
  const bert = { labeler: 'chexbert:libs/tiny-models/models/bert-miniature-cxr' };
  const tiny = { corpora: [], systems: [{ labeler: 'lora:tiny-llama-1m' }, bert] };
  const inferred = await targets({ 'libs/modality-cxr/studies/tiny.json': tiny });
  expect(inferred['cxr-tiny-fingerprint']).toBeUndefined();
  for (const stage of ['fit', 'label']) {
    expect(inferred[`cxr-tiny-${stage}`]?.inputs).toContainEqual(models);
  }
  expect(inferred['cxr-tiny-score']?.inputs).not.toContainEqual(models);
  const sweeps = [{ vary: 'labeler', values: ['lora:models/llama'] }];
  const mixed = await targets({ 'libs/modality-cxr/studies/mixed.json': { ...tiny, sweeps } });
  expect(mixed['cxr-mixed-fingerprint']?.cache).toBe(false);
});

test('two studies that would overwrite each other are refused', async () => {
  const studies = {
    'libs/modality-cxr/studies/openi.json': synthetic,
    'libs/modality-cxr-openi/studies/default.json': synthetic,
  };
  await expect(targets(studies)).rejects.toMatchObject({
    errors: [
      [
        expect.any(String),
        expect.objectContaining({
          message: expect.stringContaining('bench:cxr-openi; rename one'),
        }),
      ],
    ],
  });
});

test('a stage depends on the libs it uses, all they import, and their npm packages', async () => {
  const file = 'libs/modality-cxr/studies/default.json';
  const nodes = await createNodes[1]([file], undefined, { workspaceRoot, nxJsonConfiguration: {} });
  const score = nodes[0]?.[1].projects?.['tools/bench']?.targets?.['cxr-score'];
  expect(score?.inputs).toContainEqual({
    input: 'code',
    projects: expect.arrayContaining([
      '@labelray/core',
      '@labelray/modality-cxr',
      '@labelray/stats',
    ]),
  });
  expect(score?.inputs).toContainEqual({
    externalDependencies: expect.arrayContaining(['node', 'simple-statistics']),
  });
  expect(JSON.stringify(score?.inputs)).not.toContain('@labelray/labelers');
});
