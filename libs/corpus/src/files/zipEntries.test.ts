import { afterAll, expect, test } from '@jest/globals';
import { zipBytes, type ZipContent } from '@labelray/testing';
import { Buffer } from 'node:buffer';
import { temporaryFolder } from '../testing/temporaryFolder.ts';
import { zipEntries, type ZipSource } from './zipEntries.ts';

const folder = temporaryFolder(afterAll);
const limits = { entryBytes: 1000, totalBytes: 5000 };

async function unpack(source: ZipSource): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for await (const entry of zipEntries(source, limits)) {
    found[entry.name] = entry.bytes().toString();
    expect(entry.size).toBe(Buffer.byteLength(found[entry.name] ?? ''));
  }
  return found;
}

const inMemory = (...contents: readonly ZipContent[]): ZipSource => ({
  name: 'a.zip',
  bytes: zipBytes(contents),
});

test('stored and deflated entries, in memory and on disk; folders are passed over', async () => {
  const contents: readonly ZipContent[] = [
    { name: 'files/', data: '' },
    { name: 'files/ä.txt', data: 'clear '.repeat(100) },
    { name: 'b.txt', data: 'stored', method: 0 },
    { name: 'empty', data: '' },
  ];
  const expected = { 'files/ä.txt': 'clear '.repeat(100), 'b.txt': 'stored', empty: '' };
  expect(await unpack(inMemory(...contents))).toEqual(expected);
  expect(await unpack({ name: await folder.put('a.zip', zipBytes(contents)) })).toEqual(expected);
});

test('70,000 entries need zip64 end records; windows of the file serve them all', async () => {
  function* contents(): Generator<ZipContent> {
    for (let n = 0; n < 70_000; n++) yield { name: `${n}.txt`, data: String(n), method: 0 };
  }
  const name = await folder.put('many.zip', zipBytes(contents()));
  let next = 0;
  for await (const entry of zipEntries({ name }, { entryBytes: 10, totalBytes: 1e6 })) {
    if (next % 10_000 === 0) {
      expect([entry.of, entry.bytes().toString()]).toEqual([70_000, String(next)]);
    }
    next++;
  }
  expect(next).toBe(70_000);
}, 60_000);

test.each<[string, ZipContent, string]>([
  ['climbing', { name: '../a', data: '' }, 'entry "../a" leads out of the archive ("..")'],
  ['inner climbing', { name: 'a/../../b', data: '' }, 'leads out of the archive ("..")'],
  ['absolute', { name: '/etc/a', data: '' }, 'entry "/etc/a" has an absolute name'],
  ['with a drive', { name: 'C:\\a', data: '' }, 'has an absolute name'],
  ['a link', { name: 'a', data: '/etc/passwd', mode: 0o120777 }, 'entry "a" is a link'],
  ['encrypted', { name: 'a', data: 'x', flags: 1 }, 'entry "a" is encrypted; unpack it with its'],
  ['strongly encrypted', { name: 'a', data: 'x', flags: 0x41 }, 'a.zip: is encrypted'],
  ['another method', { name: 'a', data: 'x', method: 14 }, 'entry "a" is packed by method 14'],
  ['large', { name: 'a', data: 'x'.repeat(1001) }, 'entry "a" is larger than 1000 bytes'],
  [
    'larger than declared (a bomb)',
    { name: 'a', data: Buffer.alloc(1e7), declaredSize: 10 },
    'entry "a" unpacks to more than it declares',
  ],
  [
    'smaller than declared',
    { name: 'a', data: 'abc', declaredSize: 10 },
    'entry "a" unpacks to 3 bytes, not the 10 it declares',
  ],
  ['changed', { name: 'a', data: 'abc', crc: 1 }, 'entry "a" is damaged: its checksum differs'],
  ['a name with a line break', { name: '../a\nb', data: '' }, 'entry "../a?b" leads out'],
])('an entry that is %s is refused', async (_, content, message) => {
  await expect(unpack(inMemory(content))).rejects.toThrow(message);
});

test('all entries together are limited', async () => {
  const entries = Array.from({ length: 6 }, (_, n) => ({ name: `${n}`, data: 'x'.repeat(999) }));
  await expect(unpack(inMemory(...entries))).rejects.toThrow('a.zip: unpacks to more than 5000');
});

const whole = zipBytes([{ name: 'a', data: 'abc' }]);

test.each<[string, Uint8Array, string]>([
  [
    'half-downloaded',
    whole.subarray(0, 60),
    'a.zip: is cut off: the zip archive has no end; download',
  ],
  [
    'a web page',
    Buffer.from('<html>login</html>'),
    'a.zip: is not a zip archive; give a .zip file',
  ],
  ['empty', Buffer.alloc(0), 'a.zip: is empty'],
  ['without its first bytes', whole.subarray(10), 'a.zip: is a damaged zip archive'],
  ['with bytes after its end', Buffer.concat([whole, whole.subarray(0, 9)]), 'a.zip: is a damaged'],
])('an archive that is %s is refused', async (_, bytes, message) => {
  await expect(unpack({ name: 'a.zip', bytes })).rejects.toThrow(message);
});

test('a missing file and a folder are told', async () => {
  await expect(unpack({ name: folder.path('none.zip') })).rejects.toThrow('no such file');
  await expect(unpack({ name: folder.path('') })).rejects.toThrow('is a folder, not a file');
});
