import { expect, test } from '@jest/globals';
import { parseLlamaConfig } from '@labelray/llama';
import { openWeights } from '@labelray/weights';
import { scratchFolder } from '@labelray/testing';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { livelyAdapter } from '../testing/livelyAdapter.ts';
import { tinySettings } from '../testing/writeTinyLlama.ts';
import type { Adapter } from './adapter.ts';
import { readAdapter } from './readAdapter.ts';
import { writeAdapter } from './writeAdapter.ts';

const scratch = scratchFolder();
const config = parseLlamaConfig(tinySettings, 'config.json');
const lora = { targets: ['q_proj', 'down_proj'], rankPattern: { down_proj: 3 } };
const record = { baseDigest: 'a'.repeat(64), recipe: { seed: 7, epochs: 3 } };

const bytesOf = (folder: string) =>
  Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name))]));

test('what is written is read back, number by number', async () => {
  const folder = scratch('same');
  const adapter: Adapter = { ...livelyAdapter(config, lora), baseModel: 'base', record };
  await writeAdapter(folder, adapter);
  const read = await readAdapter(folder);
  expect({ ...read, matrices: undefined }).toEqual({ ...adapter, matrices: undefined });
  expect(new Set(read.matrices.keys())).toEqual(new Set(adapter.matrices.keys()));
  for (const [name, { shape, data }] of adapter.matrices) {
    expect(read.matrices.get(name)?.shape).toEqual(shape);
    expect(read.matrices.get(name)?.data).toEqual(data);
  }
});

test("names and shapes are PEFT's", async () => {
  const folder = scratch('names');
  await writeAdapter(folder, livelyAdapter(config, lora));
  const { tensors } = await openWeights(join(folder, 'adapter_model.safetensors'));
  const q = 'base_model.model.model.layers.0.self_attn.q_proj';
  expect(tensors.get(`${q}.lora_A.weight`)?.shape).toEqual([2, 16]);
  expect(tensors.get(`${q}.lora_B.weight`)?.shape).toEqual([16, 2]);
  const down = 'base_model.model.model.layers.1.mlp.down_proj';
  expect(tensors.get(`${down}.lora_A.weight`)?.shape).toEqual([3, 24]);
  expect(tensors.size).toBe(2 * 2 * 2); // blocks × layers × matrices
  expect(readdirSync(folder).toSorted()).toEqual([
    'adapter_config.json',
    'adapter_model.safetensors',
  ]);
});

test('an older adapter is replaced whole, its record too', async () => {
  const folder = scratch('older');
  await writeAdapter(folder, { ...livelyAdapter(config), record });
  const next = livelyAdapter(config, lora, { seed: 3 });
  await writeAdapter(folder, next);
  const read = await readAdapter(folder);
  expect(read.record).toBeUndefined();
  expect(read.matrices.size).toBe(next.matrices.size);
  expect(existsSync(join(folder, '.partial'))).toBe(false);
});

// /dev/full is the device whose disk is always full; a link to it waits where each file is staged.
const full = existsSync('/dev/full') ? test : test.skip;

full.each([
  ['adapter_model.safetensors', 'adapter_model.safetensors.partial'],
  ['adapter_config.json', 'adapter_config.json'],
  ['labelray.json', 'labelray.json'],
])('a disk that is full at %s leaves the old adapter as it was', async (name, staged) => {
  const folder = scratch(`full ${name}`);
  await writeAdapter(folder, { ...livelyAdapter(config), record });
  const before = bytesOf(folder);
  mkdirSync(join(folder, '.partial'));
  symlinkSync('/dev/full', join(folder, '.partial', staged));
  const next = { ...livelyAdapter(config, lora, { seed: 3 }), record };
  await expect(writeAdapter(folder, next)).rejects.toThrow(/disk full; free some space/);
  expect(bytesOf(folder)).toEqual(before);
  expect((await readAdapter(folder)).record).toEqual(record);
});

// A limit on the length of files, in KiB: the write that crosses it is cut short, as on a disk that fills up.
const limited = process.platform === 'linux' ? test : test.skip;

limited('what fills up in the middle of the weights leaves the old adapter as it was', async () => {
  const folder = scratch('limited');
  await writeAdapter(folder, { ...livelyAdapter(config), record });
  const before = bytesOf(folder);
  const file = (name: string) => JSON.stringify(join(import.meta.dirname, name));
  const program = `
    import { readAdapter } from ${file('readAdapter.ts')};
    import { writeAdapter } from ${file('writeAdapter.ts')};
    const adapter = await readAdapter(process.argv[1]);
    await writeAdapter(process.argv[1], adapter).catch(({ message }) => process.stdout.write(message));`;
  const node = [process.execPath, '--input-type=module-typescript', '-e', program, folder];
  const { stdout } = spawnSync('bash', ['-c', 'ulimit -f 1; exec "$0" "$@"', ...node], {
    env: { ...process.env, NODE_OPTIONS: '' },
    encoding: 'utf8',
  });
  expect(stdout).toMatch(/adapter_model\.safetensors: larger than a file may be here; write to an/);
  expect(bytesOf(folder)).toEqual(before);
});

test('a failed first adapter leaves no folder behind', async () => {
  const folder = scratch('first');
  const { config: settings } = livelyAdapter(config);
  const matrices = new Map([['x', { shape: [2, 2] as const, data: new Float32Array(3) }]]);
  await expect(writeAdapter(folder, { config: settings, matrices })).rejects.toThrow(RangeError);
  expect(existsSync(folder)).toBe(false);
});

test('a place that is no folder is named', async () => {
  const folder = scratch('file');
  await writeAdapter(folder, livelyAdapter(config));
  const inside = join(folder, 'adapter_config.json', 'adapter');
  await expect(writeAdapter(inside, livelyAdapter(config))).rejects.toThrow(
    'a part of the path is not a folder',
  );
  rmSync(folder, { recursive: true });
});
