import { expect, test } from '@jest/globals';
import { seededRandom } from '@labelray/core';
import { floats, integers } from '@labelray/onnx';
import { openWeights, readRaw, readTensor } from '@labelray/weights';
import { scratchFolder } from '@labelray/testing';
import { Buffer } from 'node:buffer';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { initialWeights } from '../create/initialWeights.ts';
import { writeLlamaFolder } from '../create/writeLlamaFolder.ts';
import { parseLlamaConfig } from '../model/config.ts';
import { linearLayers } from '../model/layerNames.ts';
import { openLlama } from '../model/llama.ts';
import { openLlamaFolder } from '../model/openFolder.ts';
import { packWeight, unpackWeight } from './packWeight.ts';
import { preparation, storedPrecision } from './precision.ts';
import { quantizeFolder } from './quantizeFolder.ts';

const scratch = scratchFolder();
const settings = {
  model_type: 'llama',
  vocab_size: 29,
  hidden_size: 64,
  intermediate_size: 96,
  num_hidden_layers: 2,
  num_attention_heads: 4,
  num_key_value_heads: 2,
  attention_bias: true,
  max_position_embeddings: 32,
};
const config = parseLlamaConfig(settings, 'config.json');
const weights = initialWeights(config, seededRandom(1), { deviation: 0.1 });
await writeLlamaFolder(scratch('source'), settings, weights, { type: 'BF16' });
const source = await openLlamaFolder(scratch('source'));

const ids = [1, 8, 3, 22, 15];
const batch = {
  ids: integers([1, 5], ids),
  positions: integers([1, 5], [0, 1, 2, 3, 4]),
  mask: floats(
    [1, 1, 5, 5],
    Float32Array.from({ length: 25 }, (_, i) => (i % 5 <= Math.floor(i / 5) ? 0 : -1e9)),
  ),
  scored: integers([1, 5], [0, 1, 2, 3, 4]),
};

async function logitsOf(folder: string, options = {}): Promise<Float32Array> {
  const llama = openLlama(await openLlamaFolder(folder), { threads: 1, ...options });
  const { data } = await llama.logits(batch);
  await llama.release();
  return data;
}

const largestDifference = (a: Float32Array, b: Float32Array) =>
  a.reduce((worst, x, i) => Math.max(worst, Math.abs(x - (b[i] ?? NaN))), 0);

test.each([
  ['int4', 32],
  ['int4', 64],
  ['nf4', 32],
  ['nf4', 64],
] as const)(
  '%s, block %d: the folder computes what its unpacked weights compute',
  async (method, block) => {
    const output = scratch(`${method} ${block}`);
    await quantizeFolder(scratch('source'), output, { method, block });
    const packed = await openLlamaFolder(output);
    expect(packed.config.quantization).toEqual({
      method,
      block,
      sourceDigest: await source.digest(),
    });
    expect(storedPrecision(packed)).toBe(method);
    // down_proj has rows of 96, no whole blocks of 64, and stays as it is
    const layers = linearLayers(config).filter((layer) => layer.in % block === 0);
    expect(layers).toHaveLength(block === 32 ? 14 : 12);
    const dequantized = new Map(weights);
    for (const [name, info] of source.tensors) {
      dequantized.set(name, { shape: info.shape, data: await readTensor(info) });
    }
    for (const { name, out, in: inner } of layers) {
      const weight = dequantized.get(`${name}.weight`);
      if (weight === undefined) throw new Error(`no ${name}`);
      const data = unpackWeight(packWeight(weight.data, { method, block }), { method, block });
      dequantized.set(`${name}.weight`, { shape: weight.shape, data });
      expect(packed.tensors.get(`${name}.weight.codes`)?.shape).toEqual([out, inner / 2]);
      expect(packed.tensors.get(`${name}.weight.scales`)?.shape).toEqual([out, inner / block]);
    }
    await writeLlamaFolder(scratch(`plain ${method} ${block}`), settings, dequantized);
    const expected = await logitsOf(scratch(`plain ${method} ${block}`));
    const found = await logitsOf(output, preparation(packed, method));
    expect(largestDifference(found, expected)).toBeLessThan(1e-4);
    expect(largestDifference(found, await logitsOf(scratch('source')))).toBeGreaterThan(1e-2);
  },
);

test('embedding, norms, biases and head are copied bit by bit; a fourth of the linear layers is left', async () => {
  await quantizeFolder(scratch('source'), scratch('copied'), { method: 'nf4', block: 32 });
  const { tensors } = await openWeights(scratch('copied'));
  for (const [name, info] of source.tensors) {
    const copy = tensors.get(name);
    if (name.endsWith('_proj.weight')) expect(copy).toBeUndefined();
    else if (copy === undefined) throw new Error(`no ${name}`);
    else expect(Buffer.compare(await readRaw(info), await readRaw(copy))).toBe(0);
  }
  const sizeOf = (map: typeof tensors) =>
    [...map].reduce(
      (sum, [name, { byteLength }]) => sum + (name.includes('proj.weight') ? byteLength : 0),
      0,
    );
  expect(sizeOf(tensors) / sizeOf(source.tensors)).toBe((4 + 16 / 32) / 16);
});

test('same source, same bytes', async () => {
  const options = { method: 'int4', block: 32 } as const;
  for (const name of ['once', 'twice'])
    await quantizeFolder(scratch('source'), scratch(name), options);
  for (const file of ['config.json', 'model.safetensors']) {
    expect(readFileSync(scratch('once', file))).toEqual(readFileSync(scratch('twice', file)));
  }
});

test('NaN, sizes beyond float16, packed sources and taken outputs are refused', async () => {
  const broken = async (name: string, value: number) => {
    const changed = new Map(weights);
    const key = 'model.layers.1.mlp.up_proj.weight';
    const data = Float32Array.from(weights.get(key)?.data ?? []);
    data[7] = value;
    changed.set(key, { shape: weights.get(key)?.shape ?? [], data });
    await writeLlamaFolder(scratch(name), settings, changed);
    return quantizeFolder(scratch(name), scratch(`${name} out`), { method: 'nf4' });
  };
  await expect(broken('nan', NaN)).rejects.toThrow('up_proj.weight holds NaN at element 7');
  await expect(broken('large', 1e6)).rejects.toThrow('beyond the range of float16');
  expect(existsSync(scratch('large out'))).toBe(false);
  expect(existsSync(scratch('large out.partial'))).toBe(false);
  await quantizeFolder(scratch('source'), scratch('packed'), { method: 'nf4' });
  const again = quantizeFolder(scratch('packed'), scratch('never'), { method: 'int4' });
  await expect(again).rejects.toThrow('the weights are nf4 already; take the folder');
  const taken = quantizeFolder(scratch('source'), scratch('packed'), { method: 'int4' });
  await expect(taken).rejects.toThrow('exists and is not empty');
});

test('a packed folder whose config or tensors do not fit names what is wrong', async () => {
  await quantizeFolder(scratch('source'), scratch('odd'), { method: 'int4', block: 32 });
  const file = scratch('odd', 'config.json');
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, text.replace('"block": 32', '"block": 48'));
  await expect(openLlamaFolder(scratch('odd'))).rejects.toThrow(
    'field "labelray_quantization.block"',
  );
  writeFileSync(file, text.replace('"block": 32', '"block": 64'));
  await expect(openLlamaFolder(scratch('odd'))).rejects.toThrow(
    'the weight model.layers.0.self_attn.q_proj.weight.scales is (64, 2), config.json says (64, 1)',
  );
});

test('a precision the folder does not have is refused with the way to it', async () => {
  expect(preparation(source, 'f32')).toEqual({ prepare: true });
  expect(preparation(source, 'bf16')).toEqual({ prepare: false });
  expect(() => preparation(source, 'nf4')).toThrow('are bf16, not nf4; quantize the folder first');
  expect(() => preparation(source, 'f16')).toThrow('are bf16, not f16; use bf16, or take');
  await quantizeFolder(scratch('source'), scratch('four'), { method: 'nf4' });
  const four = await openLlamaFolder(scratch('four'));
  expect(() => preparation(four, 'f32')).toThrow('are nf4, not f32; use nf4');
  expect(
    largestDifference(
      await logitsOf(scratch('source')),
      await logitsOf(scratch('source'), { prepare: false }),
    ),
  ).toBeLessThan(1e-4);
});
