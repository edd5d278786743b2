import { expect, test } from '@jest/globals';
import { scratchFolder } from '@labelray/testing';
import { writeFile } from 'node:fs/promises';
import { contentDigests } from './runKey.ts';

const path = scratchFolder();

test('a model is known by what is computed from, not by its card and log', async () => {
  const digest = (): Promise<string> => contentDigests()(path());
  await writeFile(path('config.json'), '{}');
  const before = await digest();
  for (const name of ['README.md', 'log.json', 'log.jsonl', 'curves.json']) {
    await writeFile(path(name), 'told of it');
  }
  expect(await digest()).toBe(before);
  await writeFile(path('config.json'), '{ }');
  expect(await digest()).not.toBe(before);
});

test('a file alone has a digest, read once', async () => {
  const file = path('vocab.txt');
  await writeFile(file, 'a');
  const digestOf = contentDigests();
  const first = await digestOf(file);
  await writeFile(file, 'b');
  expect(await digestOf(file)).toBe(first);
  expect(await contentDigests()(file)).not.toBe(first);
});
