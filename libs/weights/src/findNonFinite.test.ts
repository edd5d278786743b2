import { expect, test } from '@jest/globals';
import { findNonFinite } from './findNonFinite.ts';
import { float32ToBfloat16 } from './float32ToBfloat16.ts';
import { float32ToFloat16 } from './float32ToFloat16.ts';
import { openWeights } from './openWeights.ts';
import type { DType } from './tensorInfo.ts';
import { scratchFolder } from './testing/scratchFolder.ts';
import { writeSafetensors } from './writeSafetensors.ts';

const folder = scratchFolder();

const encode: Partial<
  Record<DType, (values: Float32Array) => { readonly buffer: ArrayBufferLike }>
> = { F32: (values) => values, F16: float32ToFloat16, BF16: float32ToBfloat16 };

async function found(tensors: readonly (readonly [string, DType, Float32Array])[]) {
  const file = folder.path('w.safetensors');
  await writeSafetensors(
    file,
    tensors.map(([name, dtype, values]) => ({
      name,
      dtype,
      shape: [values.length],
      data: new Uint8Array(encode[dtype]?.(values).buffer ?? values.buffer.slice(0)),
    })),
  );
  return findNonFinite(await openWeights(file));
}

test.each([
  ['F32', NaN],
  ['F32', -Infinity],
  ['F16', Infinity],
  ['F16', NaN],
  ['BF16', NaN],
  ['BF16', -Infinity],
] as const)('names the tensor of type %s that holds %d', async (dtype, value) => {
  const largest = dtype === 'F16' ? 65504 : 3e38;
  const fine = Float32Array.of(0, -0, largest, -largest, 1e-45, 1);
  expect(
    await found([
      ['a', dtype, fine],
      ['b', dtype, Float32Array.of(...fine, value, NaN)],
    ]),
  ).toEqual({ tensor: 'b', index: 6, value });
});

test('nothing is found where all is finite', async () => {
  const fine = Float32Array.of(0, -0, 3, 1e-45);
  expect(
    await found([
      ['a', 'F32', fine],
      ['b', 'F16', fine],
      ['c', 'BF16', fine],
      ['d', 'BF16', new Float32Array()],
    ]),
  ).toBeUndefined();
});

test('a value in a later chunk is found by its index in the tensor', async () => {
  const values = new Float32Array(3_000_000); // 12 MB: three chunks
  values[2_999_999] = Infinity;
  const place = { tensor: 'long', index: 2_999_999, value: Infinity };
  expect(await found([['long', 'F32', values]])).toEqual(place);
});

test('whole numbers are passed over, whatever their bits', async () => {
  const file = folder.path('ids.safetensors');
  const data = new Uint8Array(8).fill(0xff);
  await writeSafetensors(file, [{ name: 'ids', dtype: 'I64', shape: [1], data }]);
  expect(await findNonFinite(await openWeights(file))).toBeUndefined();
});
