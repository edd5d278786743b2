import { expect, test } from '@jest/globals';
import { InputError, seededRandom } from '@labelray/core';
import { conformance, mutate } from '@labelray/testing';
import { Buffer } from 'node:buffer';
import { readSafetensorsHeader } from './readSafetensorsHeader.ts';
import { inputErrorOf } from './testing/inputErrorOf.ts';
import { safetensorsBytes } from './testing/safetensorsBytes.ts';
import { scratchFolder } from './testing/scratchFolder.ts';

const folder = scratchFolder();

const refusal = (bytes: Uint8Array): Promise<string> => {
  const file = folder.write('bad.safetensors', bytes);
  return inputErrorOf(() => readSafetensorsHeader(file));
};

const f32 = (shape: readonly unknown[], range: readonly unknown[]): object => ({
  dtype: 'F32',
  shape,
  data_offsets: range,
});

test('tells where each tensor lies, in the order of bytes', async () => {
  const header = {
    __metadata__: { format: 'pt' },
    b: { dtype: 'BF16', shape: [2, 3], data_offsets: [4, 16] },
    a: { dtype: 'F32', shape: [], data_offsets: [0, 4] },
    none: { dtype: 'I64', shape: [0, 7], data_offsets: [16, 16] },
  };
  const file = folder.write('good.safetensors', safetensorsBytes(header, new Uint8Array(16)));
  const { tensors, metadata } = await readSafetensorsHeader(file);
  const dataStart = 8 + JSON.stringify(header).length;
  expect(metadata).toEqual({ format: 'pt' });
  expect([...tensors.values()]).toEqual([
    { name: 'a', dtype: 'F32', shape: [], file, offset: dataStart, byteLength: 4 },
    { name: 'b', dtype: 'BF16', shape: [2, 3], file, offset: dataStart + 4, byteLength: 12 },
    { name: 'none', dtype: 'I64', shape: [0, 7], file, offset: dataStart + 16, byteLength: 0 },
  ]);
});

test('names are kept whatever they are', async () => {
  const header = '{"__proto__":{"dtype":"U8","shape":[1],"data_offsets":[0,1]}}';
  const file = folder.write('proto.safetensors', safetensorsBytes(header, new Uint8Array(1)));
  const { tensors } = await readSafetensorsHeader(file);
  expect([...tensors.keys()]).toEqual(['__proto__']);
});

test.each([
  ['empty', new Uint8Array(), 'is empty'],
  ['seven bytes', new Uint8Array(7), 'has 7 bytes'],
  [
    'a header longer than the file',
    safetensorsBytes('{}', new Uint8Array(), 3n),
    'a header of 3 bytes, but 2 follow',
  ],
  [
    'a header longer than any',
    safetensorsBytes('{}', new Uint8Array(), 2n ** 63n),
    'a header of 9223372036854775808 bytes, more than the 100000000',
  ],
  [
    'a Git LFS pointer',
    Buffer.from('version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 5\n'),
    'Git LFS pointer',
  ],
  ['a PyTorch checkpoint', Buffer.from('PK\x03\x04 and more'), 'PyTorch'],
])('a file that is %s is refused', async (_, bytes, problem) => {
  const message = await refusal(bytes);
  expect(message).toContain('bad.safetensors: ');
  expect(message).toContain(problem);
  expect(message).toContain('; '); // the remedy
});

test.each([
  ['{"a":', 'the header is not JSON'],
  ['\ufeff{}', 'the header is not JSON'],
  ['{} x', 'the header is not JSON'],
  ['[]', 'the header is not an object'],
  ['{"a":{},"b":{},"a":{}}', 'holds the key "a" twice'],
  ['{"a":{},"\\u0061":{}}', 'holds the key "a" twice'],
  ['{"a":{"dtype":"F32","dtype":"F16"}}', 'holds the key "dtype" twice'],
  ['['.repeat(17), 'nests deeper than 16'],
  ['{"__metadata__":[]}', '"__metadata__" is not an object'],
  ['{"__metadata__":{"format":1}}', '"__metadata__" of "format" is 1, not a text'],
  ['{"a":3}', 'tensor "a" is 3, not an object'],
])('the header %j is refused', async (header, problem) => {
  expect(await refusal(safetensorsBytes(header))).toContain(problem);
});

test('a header that is not UTF-8 is refused', async () => {
  const header = Buffer.concat([Buffer.from('{"'), Buffer.from([0xff]), Buffer.from('":{}}')]);
  expect(await refusal(safetensorsBytes(header))).toContain('the header is not JSON');
});

test.each<readonly [object, string]>([
  [{ dtype: 'F8_E4M3', shape: [1], data_offsets: [0, 1] }, 'has the unknown type "F8_E4M3"'],
  [{ dtype: 'toString', shape: [1], data_offsets: [0, 1] }, 'has the unknown type "toString"'],
  [{ shape: [1], data_offsets: [0, 4] }, 'has the unknown type missing'],
  [{ dtype: 'F32', data_offsets: [0, 4] }, 'has a shape that is missing, not a list'],
  [f32([-1], [0, 4]), 'has the impossible shape [-1]'],
  [f32([1.5], [0, 4]), 'has the impossible shape [1.5]'],
  [f32(['1'], [0, 4]), 'has the impossible shape ["1"]'],
  [f32([2 ** 60], [0, 4]), 'has the impossible shape [1152921504606847000]'],
  [f32([2 ** 30, 2 ** 30], [0, 4]), 'has the impossible shape [1073741824,1073741824]'],
  [f32([2 ** 30, 2 ** 30, 0], [0, 0]), 'has the impossible shape'],
  [f32([1], [0]), 'has data_offsets that are [0], not two whole numbers'],
  [f32([1], [0, 4.5]), 'has data_offsets that are [0,4.5], not two whole numbers'],
  [f32([1], [4, 0]), 'has -4 bytes at [4,0], but F32 of shape [1] takes 4'],
  [f32([1], [-4, 0]), 'has 4 bytes at [-4,0]'],
  [f32([2], [0, 4]), 'has 4 bytes at [0,4], but F32 of shape [2] takes 8'],
  [f32([1], [4, 8]), 'leaves a hole of 4 bytes'],
  [f32([2], [0, 8]), 'but the file at'],
  [f32([2 ** 50], [0, 2 ** 52]), 'but the file at'],
])('the tensor %j is refused', async (tensor, problem) => {
  const message = await refusal(safetensorsBytes({ w: tensor }, new Uint8Array(4)));
  expect(message).toContain('bad.safetensors: tensor "w" ');
  expect(message).toContain(problem);
});

test('ranges that overlap, and bytes that belong to nobody, are refused', async () => {
  const two = { a: f32([2], [0, 8]), b: f32([1], [4, 8]) };
  expect(await refusal(safetensorsBytes(two, new Uint8Array(8)))).toContain(
    `tensor "b" at byte ${8 + JSON.stringify(two).length + 4} overlaps another`,
  );
  expect(await refusal(safetensorsBytes({ a: f32([1], [0, 4]) }, new Uint8Array(7)))).toContain(
    '3 bytes at the end belong to no tensor',
  );
});

test('a file that is not there, and a folder, are refused', async () => {
  expect(await inputErrorOf(() => readSafetensorsHeader(folder.path('none')))).toContain('no such');
  expect(await inputErrorOf(() => readSafetensorsHeader(folder.path()))).toContain('is a folder');
});

test('10,000 damaged files end in a result or an InputError', async () => {
  const header = JSON.stringify({
    __metadata__: { format: 'pt' },
    'layer.weight': f32([2, 3], [0, 24]),
    'layer.bias': { dtype: 'BF16', shape: [4], data_offsets: [24, 32] },
  });
  const data = new Uint8Array(32);
  const whole = safetensorsBytes(header, data);
  let read = 0;
  for (let round = 0; round < 10_000; round++) {
    const random = seededRandom(round, 'safetensors');
    // half of the time the length fits, so that the damage reaches the checks behind it
    const bytes =
      round % 2 === 0
        ? mutate(whole, random)
        : safetensorsBytes(mutate(Buffer.from(header), random), data);
    const file = folder.write('fuzz.safetensors', bytes);
    try {
      await readSafetensorsHeader(file);
      read++;
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
    }
  }
  expect(read).toBeGreaterThan(10); // damage to names and blanks only
  expect(read).toBeLessThan(5_000);
}, 60_000);

conformance('headers of the reference writer are read', async (path) => {
  const file = path('golden', 'llama', 'mqa-headdim-bias-f16', 'model.safetensors');
  const { tensors, metadata } = await readSafetensorsHeader(file);
  expect(metadata).toEqual({ format: 'pt' });
  expect(tensors.get('lm_head.weight')).toMatchObject({ dtype: 'F16', shape: [80, 40] });
});
