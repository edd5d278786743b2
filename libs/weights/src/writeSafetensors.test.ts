import { expect, test } from '@jest/globals';
import { conformance } from '@labelray/testing';
import fc from 'fast-check';
import { Buffer } from 'node:buffer';
import { existsSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { bytesPerElement } from './bytesPerElement.ts';
import { readRaw } from './readRaw.ts';
import { readSafetensorsHeader } from './readSafetensorsHeader.ts';
import type { DType } from './tensorInfo.ts';
import { inputErrorOf } from './testing/inputErrorOf.ts';
import { scratchFolder } from './testing/scratchFolder.ts';
import { writeSafetensors, type TensorToWrite } from './writeSafetensors.ts';

const folder = scratchFolder();

const zeros = (name: string, dtype: DType, shape: readonly number[]): TensorToWrite => ({
  name,
  dtype,
  shape,
  data: new Uint8Array(shape.reduce((a, b) => a * b, bytesPerElement[dtype])),
});

const headerOf = (file: string): string => {
  const bytes = readFileSync(file);
  return bytes.toString('utf8', 8, 8 + Number(bytes.readBigUInt64LE()));
};

// What save_file of safetensors 0.8.0 (NumPy) wrote for the same arrays.
const reference =
  '{"__metadata__":{"format":"pt"},"i":{"dtype":"I64","shape":[2],"data_offsets":[0,16]},' +
  '"d":{"dtype":"F64","shape":[2],"data_offsets":[16,32]},' +
  '"10":{"dtype":"F32","shape":[1],"data_offsets":[32,36]},' +
  '"a":{"dtype":"F32","shape":[3],"data_offsets":[36,48]},' +
  '"b":{"dtype":"F32","shape":[2,3],"data_offsets":[48,72]},' +
  '"scalar":{"dtype":"F32","shape":[],"data_offsets":[72,76]},' +
  '"z":{"dtype":"F32","shape":[0,4],"data_offsets":[76,76]},' +
  '"é":{"dtype":"F32","shape":[1],"data_offsets":[76,80]},' +
  '"k":{"dtype":"I32","shape":[3],"data_offsets":[80,92]},' +
  '"h":{"dtype":"F16","shape":[2],"data_offsets":[92,96]},' +
  '"j":{"dtype":"I16","shape":[3],"data_offsets":[96,102]},' +
  '"s":{"dtype":"I8","shape":[3],"data_offsets":[102,105]},' +
  '"u":{"dtype":"U8","shape":[3],"data_offsets":[105,108]},' +
  '"q":{"dtype":"BOOL","shape":[2],"data_offsets":[108,110]}}       ';

test('the header is that of the reference writer', async () => {
  const file = folder.path('reference.safetensors');
  const tensors = [
    zeros('q', 'BOOL', [2]),
    zeros('b', 'F32', [2, 3]),
    zeros('a', 'F32', [3]),
    zeros('é', 'F32', [1]),
    zeros('z', 'F32', [0, 4]),
    zeros('scalar', 'F32', []),
    zeros('10', 'F32', [1]),
    zeros('u', 'U8', [3]),
    zeros('s', 'I8', [3]),
    zeros('j', 'I16', [3]),
    zeros('k', 'I32', [3]),
    zeros('h', 'F16', [2]),
    zeros('d', 'F64', [2]),
    zeros('i', 'I64', [2]),
  ];
  await writeSafetensors(file, tensors, { format: 'pt' });
  expect(headerOf(file)).toBe(reference);
});

test('without tensors: {} padded to eight bytes, as the reference writes it', async () => {
  const file = folder.path('none.safetensors');
  await writeSafetensors(file, []);
  expect([...readFileSync(file)]).toEqual([8, 0, 0, 0, 0, 0, 0, 0, ...Buffer.from('{}      ')]);
});

const tensorsArbitrary = fc.uniqueArray(
  fc
    .record({
      name: fc.string({ unit: 'binary' }).filter((name) => name !== '__metadata__'),
      dtype: fc.constantFrom(...(Object.keys(bytesPerElement) as DType[])),
      shape: fc.array(fc.nat(4), { maxLength: 4 }),
      seed: fc.nat(255),
    })
    .map(({ seed, ...tensor }) => {
      const { length } = zeros(tensor.name, tensor.dtype, tensor.shape).data;
      return { ...tensor, data: Uint8Array.from({ length }, (_, i) => seed + 7 * i) };
    }),
  { selector: ({ name }) => name, maxLength: 8 },
);

test('what is written is read again, and the order given does not matter', async () => {
  const file = folder.path('any.safetensors');
  await fc.assert(
    fc.asyncProperty(
      tensorsArbitrary,
      fc.option(fc.dictionary(fc.string(), fc.string()), { nil: undefined }),
      async (tensors, metadata) => {
        await writeSafetensors(file, tensors, metadata);
        const bytes = readFileSync(file);
        const header = await readSafetensorsHeader(file);
        expect({ ...header.metadata }).toEqual({ ...metadata });
        expect(header.tensors.size).toBe(tensors.length);
        for (const { name, dtype, shape, data } of tensors) {
          const info = header.tensors.get(name);
          if (info === undefined) throw new Error(`${name} is missing`);
          expect({ dtype: info.dtype, shape: info.shape }).toEqual({ dtype, shape });
          expect(info.offset % bytesPerElement[dtype]).toBe(0);
          expect(await readRaw(info)).toEqual(data);
        }
        async function* reversed(): AsyncGenerator<TensorToWrite> {
          for (const tensor of tensors.toReversed()) {
            await Promise.resolve();
            yield { ...tensor, data: () => Promise.resolve(tensor.data) };
          }
        }
        await writeSafetensors(file, reversed(), metadata);
        expect(readFileSync(file).equals(bytes)).toBe(true);
      },
    ),
    { numRuns: 150, seed: 7 },
  );
}, 60_000);

test('a failure leaves the old file and no partial one', async () => {
  const file = folder.path('kept.safetensors');
  await writeSafetensors(file, [zeros('old', 'U8', [3])]);
  const before = readFileSync(file);
  const failing: TensorToWrite = {
    name: 'w',
    dtype: 'F32',
    shape: [2],
    data: () => Promise.reject(new Error('the graph failed')),
  };
  await expect(writeSafetensors(file, [failing])).rejects.toThrow('the graph failed');
  await expect(writeSafetensors(file, [{ ...failing, data: new Uint8Array(7) }])).rejects.toThrow(
    new RangeError('tensor "w" has 7 bytes, but F32 of shape [2] takes 8'),
  );
  expect(readFileSync(file).equals(before)).toBe(true);
  expect(readdirSync(folder.path()).filter((name) => name.endsWith('.partial'))).toEqual([]);
});

test('a full disk leaves the old file and no partial one', async () => {
  const file = folder.path('full.safetensors');
  await writeSafetensors(file, [zeros('old', 'U8', [3])]);
  const before = readFileSync(file);
  if (existsSync('/dev/full')) {
    symlinkSync('/dev/full', `${file}.partial`); // the device whose disk is always full
    expect(await inputErrorOf(() => writeSafetensors(file, [zeros('w', 'U8', [3])]))).toBe(
      `${file}: disk full; free some space and run again`,
    );
  }
  expect(readFileSync(file).equals(before)).toBe(true);
  expect(existsSync(`${file}.partial`)).toBe(false);
});

test('a folder that is not there is named', async () => {
  const file = folder.path('nowhere', 'w.safetensors');
  expect(await inputErrorOf(() => writeSafetensors(file, []))).toContain(`${file}: no such`);
});

test.each([
  [[zeros('a', 'U8', [1]), zeros('a', 'F32', [1])], 'the name "a" is taken'],
  [[zeros('__metadata__', 'U8', [1])], 'the name "__metadata__" is taken'],
  [
    [{ name: 'a', dtype: 'F32' as const, shape: [-1], data: new Uint8Array() }],
    'tensor "a" has the impossible shape [-1]',
  ],
])('mistakes of the caller, %#, are RangeErrors', async (tensors, problem) => {
  const file = folder.path('mistake.safetensors');
  await expect(writeSafetensors(file, tensors)).rejects.toThrow(new RangeError(problem));
  expect(existsSync(file)).toBe(false);
});

conformance('files of the reference writer are rewritten to the same bytes', async (path) => {
  const out = folder.path('rewritten.safetensors');
  for (const model of ['gqa-llama3-rope-bf16', 'mha-f32', 'mqa-headdim-bias-f16']) {
    const folderOf = path('golden', 'llama', model);
    for (const file of [
      `${folderOf}/model.safetensors`,
      `${folderOf}/adapter/adapter_model.safetensors`,
    ]) {
      const { tensors, metadata } = await readSafetensorsHeader(file);
      const copies = [...tensors.values()]
        .reverse()
        .map((info) => ({ ...info, data: () => readRaw(info) }));
      await writeSafetensors(out, copies, metadata);
      expect(readFileSync(out).equals(readFileSync(file))).toBe(true);
    }
  }
});
