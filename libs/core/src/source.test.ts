import { expect, test } from '@jest/globals';
import { bytesSource } from './source.ts';

test.each([
  ['text', 'Ödem'],
  ['bytes', Uint8Array.of(0xc3, 0x96, 0x64, 0x65, 0x6d)],
])('%s comes out as its bytes, under its name', async (_, content) => {
  const { name, chunks } = bytesSource('a.csv', content);
  expect(name).toBe('a.csv');
  const bytes: number[] = [];
  for await (const chunk of chunks) bytes.push(...chunk);
  expect(bytes).toEqual([0xc3, 0x96, 0x64, 0x65, 0x6d]); // UTF-8: Ö has two bytes
});
