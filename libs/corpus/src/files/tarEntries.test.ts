import { expect, test } from '@jest/globals';
import { gzipSync } from 'node:zlib';
import { inventedTar } from '../testing/inventedOpeni.ts';
import { tarEntries } from './tarEntries.ts';

const limits = { entryBytes: 1e6, totalBytes: 1e6 };

/** The bytes in chunks of a given length. */
async function* chunks(bytes: Uint8Array, length: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += length) {
    yield await Promise.resolve(bytes.subarray(at, at + length));
  }
}

const tar = inventedTar([
  { name: 'folder/', type: 'Directory' },
  { name: 'folder/empty', content: '' },
  { name: 'folder/one', content: 'a'.repeat(511) },
  { name: 'two', content: 'b'.repeat(1025) },
]);

test.each([1, 7, 511, 512, 513, 100_000])(
  'chunks of %d bytes make no difference',
  async (length) => {
    for (const bytes of [tar, gzipSync(tar)]) {
      const source = { name: 'a.tar', chunks: chunks(bytes, length) };
      const entries = await Array.fromAsync(tarEntries(source, limits));
      expect(entries.map(({ name, bytes: content }) => [name, content.length])).toEqual([
        ['folder/empty', 0],
        ['folder/one', 511],
        ['two', 1025],
      ]);
      expect(Buffer.from(entries[2]?.bytes ?? []).toString()).toBe('b'.repeat(1025));
    }
  },
);

test('a consumer that stops early closes the source', async () => {
  let closed = false;
  async function* source(): AsyncGenerator<Uint8Array> {
    try {
      yield* chunks(tar, 512);
    } finally {
      closed = true;
    }
  }
  for await (const entry of tarEntries({ name: 'a.tar', chunks: source() }, limits)) {
    expect(entry.name).toBe('folder/empty');
    break;
  }
  expect(closed).toBe(true);
});
