import { afterAll, expect, test } from '@jest/globals';
import { createHash } from 'node:crypto';
import { symlink, utimes } from 'node:fs/promises';
import { fingerprint } from './fingerprint.ts';
import { temporaryFolder } from './testing/temporaryFolder.ts';

const { path, put } = temporaryFolder(afterAll);

const sha256 = (content: string) => createHash('sha256').update(content).digest('hex');

test('a file: size, time and digest', async () => {
  const file = await put('file', 'content');
  await utimes(file, 0, 86_400);
  expect(await fingerprint(file)).toEqual({
    sha256: sha256('content'),
    files: [{ name: '', size: 7, modified: '1970-01-02T00:00:00.000Z', sha256: sha256('content') }],
  });
});

test('a folder: all files in a fixed order, links to files included; times do not change the digest', async () => {
  await put('folder/b', 'B');
  const a = await put('folder/a/z', 'A');
  await symlink(a, path('folder/c'));
  await symlink(path('folder'), path('folder/circle'));
  const before = await fingerprint(path('folder'));
  expect(before.files.map(({ name }) => name)).toEqual(['a/z', 'b', 'c', 'circle']);
  expect(before.files[2]?.sha256).toBe(sha256('A'));
  await utimes(a, 0, 0);
  expect((await fingerprint(path('folder'))).sha256).toBe(before.sha256);
  await put('folder/b', 'C');
  expect((await fingerprint(path('folder'))).sha256).not.toBe(before.sha256);
});

test('a renamed file is another folder', async () => {
  await put('one/x', 'same');
  await put('two/y', 'same');
  const digests = await Promise.all(
    ['one', 'two'].map(async (name) => (await fingerprint(path(name))).sha256),
  );
  expect(digests[0]).not.toBe(digests[1]);
});

test('what is not there is refused, with the path', async () => {
  await expect(fingerprint(path('absent'))).rejects.toThrow(
    /absent: no such file or folder.*; check the path/,
  );
});
