import { expect, test } from '@jest/globals';
import { conformance } from '@labelray/testing';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { openWeights } from './openWeights.ts';
import { inputErrorOf } from './testing/inputErrorOf.ts';
import { safetensorsBytes } from './testing/safetensorsBytes.ts';
import { scratchFolder } from './testing/scratchFolder.ts';

const scratch = scratchFolder();

/** A file with one byte for each name. */
const bytesFor = (...names: readonly string[]): Uint8Array =>
  safetensorsBytes(
    {
      __metadata__: { from: names.join() },
      ...Object.fromEntries(
        names.map((name, i) => [name, { dtype: 'U8', shape: [1], data_offsets: [i, i + 1] }]),
      ),
    },
    new Uint8Array(names.length),
  );

function folderOf(name: string, files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = scratch.path(name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  for (const [file, content] of Object.entries(files)) writeFileSync(`${folder}/${file}`, content);
  return folder;
}

const indexOf = (map: unknown): string => JSON.stringify({ metadata: {}, weight_map: map });

test('model.safetensors of a folder, or any single file', async () => {
  const folder = folderOf('single', { 'model.safetensors': bytesFor('a', 'b') });
  const weights = await openWeights(folder);
  const file = `${folder}/model.safetensors`;
  expect(weights).toMatchObject({ folder, files: [file], metadata: { from: 'a,b' } });
  expect([...weights.tensors.keys()]).toEqual(['a', 'b']);
  const alone = await openWeights(file);
  expect(alone).toMatchObject({ folder, files: [file] });
  expect(await alone.digest()).toBe(await weights.digest());
});

test('the shards an index names, files in the order of names', async () => {
  const folder = folderOf('sharded', {
    'model.safetensors.index.json': indexOf({ c: 'm-2.safetensors', a: 'm-1.safetensors' }),
    'm-1.safetensors': bytesFor('a'),
    'm-2.safetensors': bytesFor('b', 'c'),
  });
  const { files, tensors, metadata } = await openWeights(folder);
  expect(files).toEqual([`${folder}/m-1.safetensors`, `${folder}/m-2.safetensors`]);
  // what the index leaves out is not part of the model
  expect([...tensors].map(([name, { file }]) => [name, file])).toEqual([
    ['c', `${folder}/m-2.safetensors`],
    ['a', `${folder}/m-1.safetensors`],
  ]);
  expect(metadata).toEqual({ from: 'b,c' });
});

test('the digest is that of names, contents and lengths, taken once', async () => {
  const folder = folderOf('digest', { 'model.safetensors': bytesFor('a') });
  const weights = await openWeights(folder);
  const bytes = readFileSync(`${folder}/model.safetensors`);
  const expected = createHash('sha256')
    .update('model.safetensors\0')
    .update(bytes)
    .update(`\0${bytes.length}\0`)
    .digest('hex');
  expect(await weights.digest()).toBe(expected);
  writeFileSync(`${folder}/model.safetensors`, bytesFor('b'));
  expect(await weights.digest()).toBe(expected);
  expect(await (await openWeights(folder)).digest()).not.toBe(expected);
});

test.each<readonly [string, Readonly<Record<string, string | Uint8Array>>, string]>([
  ['without weights', { 'config.json': '{}' }, 'has neither model.safetensors nor'],
  ['of pickled weights', { 'pytorch_model.bin': '' }, 'pytorch_model.bin must be converted'],
  [
    'without a shard',
    {
      'model.safetensors.index.json': indexOf({ a: 'm-1.safetensors', b: 'm-2.safetensors' }),
      'm-1.safetensors': bytesFor('a'),
    },
    'lists "m-2.safetensors", which is not there; download it',
  ],
  [
    'whose shard lacks a tensor',
    {
      'model.safetensors.index.json': indexOf({ a: 'm-1.safetensors', b: 'm-1.safetensors' }),
      'm-1.safetensors': bytesFor('a'),
    },
    'tensor "b" is not in m-1.safetensors',
  ],
  [
    'whose index leads outside',
    { 'model.safetensors.index.json': indexOf({ a: '../x.safetensors' }) },
    'tensor "a" lies in "../x.safetensors", which is no name',
  ],
  [
    'whose index names no file',
    { 'model.safetensors.index.json': indexOf({ a: 1 }) },
    'tensor "a" lies in 1, which is no name',
  ],
  ['whose index has no map', { 'model.safetensors.index.json': '[]' }, 'has no "weight_map"'],
  ['whose index is no JSON', { 'model.safetensors.index.json': '{' }, 'the index is not JSON'],
])('a folder %s is refused', async (_, files, problem) => {
  const folder = folderOf('bad', files);
  const message = await inputErrorOf(() => openWeights(folder));
  expect(message).toContain(folder);
  expect(message).toContain(problem);
});

test('a folder that is not there is named', async () => {
  expect(await inputErrorOf(() => openWeights(scratch.path('none')))).toContain('none: no such');
});

conformance('22 shards of the reference writer', async (path) => {
  const { files, tensors } = await openWeights(path('golden', 'llama', 'sharded-f32'));
  expect(files.length).toBe(22);
  // 4 layers of 9 tensors, embedding, last norm and head
  expect(tensors.size).toBe(39);
  const bytes = [...tensors.values()].reduce((sum, { byteLength }) => sum + byteLength, 0);
  expect(bytes).toBe(559_360); // total_size of its index
});
