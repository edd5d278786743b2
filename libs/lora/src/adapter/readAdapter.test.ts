import { expect, test } from '@jest/globals';
import { parseLlamaConfig } from '@labelray/llama';
import { mutate, scratchFolder } from '@labelray/testing';
import { InputError, seededRandom } from '@labelray/core';
import { float32ToBfloat16, float32ToFloat16, writeSafetensors } from '@labelray/weights';
import { copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { livelyAdapter } from '../testing/livelyAdapter.ts';
import { tinySettings } from '../testing/writeTinyLlama.ts';
import { readAdapter } from './readAdapter.ts';
import { writeAdapter } from './writeAdapter.ts';

const scratch = scratchFolder();
const config = parseLlamaConfig(tinySettings, 'config.json');
const a = 'base_model.model.model.layers.0.self_attn.q_proj.lora_A.weight';

/** A folder with an adapter on q_proj of block 0, then changed. */
async function folderWith(
  name: string,
  change: (path: (file: string) => string) => void | Promise<void>,
): Promise<string> {
  const folder = scratch(name);
  await writeAdapter(folder, livelyAdapter(config, { targets: ['0.self_attn.q_proj'] }));
  await change((file) => scratch(name, file));
  return folder;
}

const matrix = (name: string, data: readonly number[], shape = [1, data.length]) => ({
  name,
  dtype: 'F32' as const,
  shape,
  data: new Uint8Array(Float32Array.from(data).buffer),
});

test.each([
  ['F16', float32ToFloat16],
  ['BF16', float32ToBfloat16],
] as const)('matrices of type %s are read as float32', async (dtype, halves) => {
  const values = Float32Array.of(0.5, -1.25, 3);
  const folder = await folderWith(dtype, (path) =>
    writeSafetensors(path('adapter_model.safetensors'), [
      { name: a, dtype, shape: [1, 3], data: new Uint8Array(halves(values).buffer) },
    ]),
  );
  const [found] = (await readAdapter(folder)).matrices.values();
  expect(found).toEqual({ shape: [1, 3], data: values }); // all three are exact in both types
});

test.each([
  ['no folder', undefined, 'adapter_config.json: no such file or folder; check the path'],
  ['no weights', 'adapter_model.safetensors', 'adapter_model.safetensors: no such file'],
  ['no config', 'adapter_config.json', 'adapter_config.json: no such file'],
])('%s', async (name, file, message) => {
  const folder =
    file === undefined
      ? scratch('nowhere')
      : await folderWith(name, (path) => {
          rmSync(path(file));
        });
  await expect(readAdapter(folder)).rejects.toThrow(message);
});

test('NaN in a matrix is named with its place', async () => {
  const folder = await folderWith('nan', (path) =>
    writeSafetensors(path('adapter_model.safetensors'), [matrix(a, [1, NaN, 3])]),
  );
  await expect(readAdapter(folder)).rejects.toThrow(`${a} holds NaN at element 1`);
});

test.each([
  ['another name', matrix('base_model.model.model.norm.weight', [1])],
  ['no prefix', matrix(a.replace('base_model.model.', ''), [1])],
  ['a magnitude of DoRA', matrix(a.replace('lora_A', 'lora_magnitude_vector'), [1])],
  ['three axes', matrix(a, [1, 2], [1, 1, 2])],
])('a tensor with %s is no LoRA matrix', async (name, tensor) => {
  const folder = await folderWith(name, (path) =>
    writeSafetensors(path('adapter_model.safetensors'), [tensor]),
  );
  await expect(readAdapter(folder)).rejects.toThrow(`the tensor ${tensor.name}`);
});

test('a record of other weights is not believed', async () => {
  const record = { baseDigest: 'b'.repeat(64) };
  const adapter = livelyAdapter(config);
  await writeAdapter(scratch('recorded'), { ...adapter, record });
  await writeAdapter(scratch('further'), livelyAdapter(config, {}, { seed: 5 }));
  const weights = 'adapter_model.safetensors';
  copyFileSync(scratch('further', weights), scratch('recorded', weights));
  await expect(readAdapter(scratch('recorded'))).rejects.toThrow(
    'labelray.json: was not written with adapter_model.safetensors; delete it',
  );
});

test('a record of another form names its field', async () => {
  const folder = await folderWith('form', (path) => {
    writeFileSync(path('labelray.json'), '{"version":2}');
  });
  await expect(readAdapter(folder)).rejects.toThrow('labelray.json: field "version"');
});

test('damaged files end in an adapter or a message', async () => {
  const random = seededRandom(11);
  const folder = await folderWith('damaged', () => undefined);
  for (const name of ['adapter_config.json', 'adapter_model.safetensors']) {
    const file = scratch('damaged', name);
    const whole = readFileSync(file);
    for (let round = 0; round < 60; round++) {
      writeFileSync(file, mutate(whole, random));
      await readAdapter(folder).catch((error: unknown) => {
        expect(error).toBeInstanceOf(InputError);
      });
    }
    writeFileSync(file, whole);
  }
  expect((await readAdapter(folder)).matrices.size).toBe(2);
});
