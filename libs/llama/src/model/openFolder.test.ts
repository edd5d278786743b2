import { expect, test } from '@jest/globals';
import { InputError, seededRandom } from '@labelray/core';
import { mutate, scratchFolder } from '@labelray/testing';
import { writeSafetensors, type DType } from '@labelray/weights';
import { Buffer } from 'node:buffer';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { initialWeights } from '../create/initialWeights.ts';
import { writeLlamaFolder } from '../create/writeLlamaFolder.ts';
import { parseLlamaConfig } from './config.ts';
import { openLlamaFolder } from './openFolder.ts';

const scratch = scratchFolder();
const settings = {
  model_type: 'llama',
  vocab_size: 11,
  hidden_size: 8,
  intermediate_size: 12,
  num_hidden_layers: 1,
  num_attention_heads: 2,
};
const weights = initialWeights(parseLlamaConfig(settings, 'config.json'), seededRandom(1));

/** A folder of its own, as written. */
async function folder(name: string): Promise<string> {
  await writeLlamaFolder(scratch(name), settings, weights);
  return scratch(name);
}

/** The tensors of a folder, some changed or, where undefined, left out. */
async function folderWith(
  name: string,
  changes: Readonly<Record<string, { shape?: number[]; dtype?: DType } | undefined>>,
): Promise<string> {
  const path = await folder(name);
  const sizes: Readonly<Partial<Record<DType, number>>> = { F32: 4, F16: 2, I64: 8, F64: 8 };
  const tensors = Array.from(weights, ([tensor, { shape: old }]) => {
    if (tensor in changes && changes[tensor] === undefined) return [];
    const { shape = old, dtype = 'F32' } = changes[tensor] ?? {};
    const bytes = shape.reduce((product, size) => product * size, sizes[dtype] ?? 4);
    return [{ name: tensor, dtype, shape, data: new Uint8Array(bytes) }];
  });
  await writeSafetensors(scratch(name, 'model.safetensors'), tensors.flat());
  return path;
}

const q = 'model.layers.0.self_attn.q_proj.weight';

test('the digest is that of config and weights, not of the place', async () => {
  const digest = async (path: string) => (await openLlamaFolder(path)).digest();
  const first = await digest(await folder('first'));
  expect(first).toMatch(/^[0-9a-f]{64}$/);
  expect(await digest(await folder('second'))).toBe(first);
  const file = scratch('second', 'config.json');
  writeFileSync(
    file,
    readFileSync(file, 'utf8').replace('"llama"', '"llama", "rms_norm_eps": 1e-5'),
  );
  expect(await digest(scratch('second'))).not.toBe(first);
  await folderWith('third', {});
  expect(await digest(scratch('third'))).not.toBe(first);
});

test('a missing folder, config or weights are named', async () => {
  await expect(openLlamaFolder(scratch('none'))).rejects.toThrow(
    'none/config.json: cannot be read; name a Hugging Face model folder',
  );
  const path = await folder('bare');
  rmSync(scratch('bare', 'model.safetensors'));
  await expect(openLlamaFolder(path)).rejects.toThrow('has neither model.safetensors nor');
  writeFileSync(scratch('bare', 'config.json'), '{"model_type":');
  await expect(openLlamaFolder(path)).rejects.toThrow('config.json: not JSON');
});

test('missing, misshapen and mistyped weights are named', async () => {
  await expect(openLlamaFolder(await folderWith('lacks', { [q]: undefined }))).rejects.toThrow(
    `the weight ${q} is missing; config.json and weights must come from the same model`,
  );
  await expect(
    openLlamaFolder(await folderWith('shape', { [q]: { shape: [8, 9] } })),
  ).rejects.toThrow(`the weight ${q} is (8, 9), config.json says (8, 8)`);
  await expect(
    openLlamaFolder(await folderWith('type', { [q]: { dtype: 'I64' } })),
  ).rejects.toThrow(`the weight ${q} is of type I64; take weights of type F32, F16, BF16`);
});

test('a missing shard is named', async () => {
  mkdirSync(scratch('shards'));
  writeFileSync(scratch('shards', 'config.json'), JSON.stringify(settings));
  const shard = 'model-00001-of-00001.safetensors';
  writeFileSync(
    scratch('shards', 'model.safetensors.index.json'),
    JSON.stringify({ weight_map: { [q]: shard } }),
  );
  await expect(openLlamaFolder(scratch('shards'))).rejects.toThrow(`lists "${shard}"`);
});

test('damaged configs and headers end in a model or a message', async () => {
  const random = seededRandom(3);
  const path = await folder('damaged');
  for (const name of ['config.json', 'model.safetensors']) {
    const file = scratch('damaged', name);
    const whole = readFileSync(file);
    // the header alone: what follows is numbers, all of which are numbers
    const start = name === 'config.json' ? whole : whole.subarray(0, 8 + whole.readUInt32LE(0));
    for (let round = 0; round < 80; round++) {
      writeFileSync(file, Buffer.concat([mutate(start, random), whole.subarray(start.length)]));
      await openLlamaFolder(path).catch((error: unknown) => {
        expect(error).toBeInstanceOf(InputError);
      });
    }
    writeFileSync(file, whole);
  }
  expect((await openLlamaFolder(path)).config.layers).toBe(1);
});
