import { expect, test } from '@jest/globals';
import { Buffer } from 'node:buffer';
import { readRaw } from './readRaw.ts';
import { readTensor } from './readTensor.ts';
import type { DType, TensorInfo } from './tensorInfo.ts';
import { inputErrorOf } from './testing/inputErrorOf.ts';
import { scratchFolder } from './testing/scratchFolder.ts';
import { toFloat32 } from './toFloat32.ts';

const folder = scratchFolder();

/** 1, -2, 0.5 in each floating type; the offset of 3 leaves them unaligned in the file. */
const encoded: readonly (readonly [DType, Uint8Array])[] = [
  ['F32', new Uint8Array(Float32Array.of(1, -2, 0.5).buffer)],
  ['F64', new Uint8Array(Float64Array.of(1, -2, 0.5).buffer)],
  ['F16', new Uint8Array(Uint16Array.of(0x3c00, 0xc000, 0x3800).buffer)],
  ['BF16', new Uint8Array(Uint16Array.of(0x3f80, 0xc000, 0x3f00).buffer)],
];

const info = (dtype: DType, file: string, byteLength: number): TensorInfo => ({
  name: 'w',
  dtype,
  shape: [],
  file,
  offset: 3,
  byteLength,
});

test.each(encoded)('%s is read from its place', async (dtype, bytes) => {
  const file = folder.write(dtype, Buffer.concat([Buffer.from('abc'), bytes, Buffer.from('z')]));
  expect([...(await readTensor(info(dtype, file, bytes.length)))]).toEqual([1, -2, 0.5]);
  expect(await readRaw(info(dtype, file, bytes.length))).toEqual(bytes);
  expect([...toFloat32(new Uint8Array([9, ...bytes]).subarray(1), dtype)]).toEqual([1, -2, 0.5]);
});

test('a tensor of several chunks comes out whole', async () => {
  const count = 5_000_001; // 10 MB: two chunks of 4 MiB and a rest
  const halves = new Uint16Array(count);
  for (let i = 0; i < count; i++) halves[i] = 0x3f80 + (i % 1000);
  const bytes = new Uint8Array(halves.buffer);
  const file = folder.write('long', Buffer.concat([Buffer.from('abc'), bytes]));
  const values = await readTensor(info('BF16', file, bytes.length));
  expect(values.length).toBe(count);
  const expected = new Float32Array(
    Uint32Array.from(halves.subarray(0, 1000), (half) => half << 16).buffer,
  );
  let wrong = 0;
  for (let i = 0; i < count; i++) if (values[i] !== expected[i % 1000]) wrong++;
  expect(wrong).toBe(0);
});

test('an empty tensor has no values', async () => {
  const file = folder.write('empty', 'abc');
  expect((await readTensor(info('F16', file, 0))).length).toBe(0);
  expect((await readRaw(info('I64', file, 0))).length).toBe(0);
});

test('whole numbers are no weights', async () => {
  const file = folder.write('ids', new Uint8Array(11));
  expect(await inputErrorOf(() => readTensor(info('I64', file, 8)))).toBe(
    `${file}: tensor "w" is I64, not a floating type; save it as F32, F16 or BF16`,
  );
  expect(() => toFloat32(new Uint8Array(8), 'I64')).toThrow('I64 is not a floating type');
  expect(() => toFloat32(new Uint8Array(3), 'F32')).toThrow(
    new RangeError('3 bytes are no whole number of F32 values'),
  );
});

test('a file that was cut off since is refused', async () => {
  const file = folder.write('cut', new Uint8Array(10));
  const message = 'ends at byte 10, before byte 11';
  expect(await inputErrorOf(() => readTensor(info('F32', file, 8)))).toContain(message);
  expect(await inputErrorOf(() => readTensor(info('F16', file, 8)))).toContain(message);
});
