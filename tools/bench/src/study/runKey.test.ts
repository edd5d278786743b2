import { afterAll, expect, test } from '@jest/globals';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { contentDigests } from './runKey.ts';

const folder = await mkdtemp(join(tmpdir(), 'labelray-'));
afterAll(() => rm(folder, { recursive: true, force: true }));

test('a model is known by what is computed from, not by its card and log', async () => {
  const digest = (): Promise<string> => contentDigests()(folder);
  await writeFile(join(folder, 'config.json'), '{}');
  const before = await digest();
  for (const name of ['README.md', 'log.json', 'log.jsonl', 'curves.json']) {
    await writeFile(join(folder, name), 'told of it');
  }
  expect(await digest()).toBe(before);
  await writeFile(join(folder, 'config.json'), '{ }');
  expect(await digest()).not.toBe(before);
});

test('a file alone has a digest, read once', async () => {
  const file = join(folder, 'vocab.txt');
  await writeFile(file, 'a');
  const digestOf = contentDigests();
  const first = await digestOf(file);
  await writeFile(file, 'b');
  expect(await digestOf(file)).toBe(first);
  expect(await contentDigests()(file)).not.toBe(first);
});
