import { expect, test } from '@jest/globals';
import { seededRandom } from '@labelray/core';
import { float32ToFloat16, float16ToFloat32, openWeights, readRaw } from '@labelray/weights';
import { scratchFolder } from '@labelray/testing';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { parseLlamaConfig } from '../model/config.ts';
import { openLlamaFolder } from '../model/openFolder.ts';
import { initialWeights } from './initialWeights.ts';
import { readWeights } from './readWeights.ts';
import { rewriteFolder } from './rewriteFolder.ts';
import { writeLlamaFolder } from './writeLlamaFolder.ts';

const scratch = scratchFolder();
const settings = {
  model_type: 'llama',
  vocab_size: 31,
  hidden_size: 48,
  intermediate_size: 40,
  num_hidden_layers: 2,
  num_attention_heads: 4,
  attention_bias: true,
  tie_word_embeddings: true,
};
const config = parseLlamaConfig(settings, 'config.json');
const weights = initialWeights(config, seededRandom(1));

test('matrices are normal with deviation .02, norms 1, biases 0', () => {
  const matrices: number[] = [];
  for (const [name, { shape, data }] of weights) {
    if (shape.length === 2) matrices.push(...data);
    else expect(new Set(data)).toEqual(new Set([name.endsWith('.bias') ? 0 : 1]));
  }
  const n = matrices.length;
  const moment = (power: number) =>
    matrices.reduce((sum, value) => sum + (value / 0.02) ** power, 0) / n;
  // four standard errors of the moments of a normal: variances 1, 2, 15 and 96
  expect(Math.abs(moment(1))).toBeLessThan(4 * Math.sqrt(1 / n));
  expect(Math.abs(moment(2) - 1)).toBeLessThan(4 * Math.sqrt(2 / n));
  expect(Math.abs(moment(3))).toBeLessThan(4 * Math.sqrt(15 / n));
  expect(Math.abs(moment(4) - 3)).toBeLessThan(4 * Math.sqrt(96 / n));
});

test('what is written is read back, rounded to its type', async () => {
  await writeLlamaFolder(scratch('f16'), settings, weights, { type: 'F16' });
  const folder = await openLlamaFolder(scratch('f16'));
  expect(folder.config).toEqual(config);
  const expected = Array.from(weights, ([name, { shape, data }]) => [
    name,
    { shape, data: float16ToFloat32(float32ToFloat16(data)) },
  ]);
  expect(await readWeights(folder)).toEqual(new Map(expected as [string, unknown][]));
  expect(readFileSync(scratch('f16', 'config.json'), 'utf8')).toContain('"dtype": "float16"');
});

test('a missing weight is named', async () => {
  const fewer = new Map(weights);
  fewer.delete('model.norm.weight');
  await expect(writeLlamaFolder(scratch('fewer'), settings, fewer)).rejects.toThrow(
    'model.norm.weight is missing, not (48)',
  );
});

test('a folder written again keeps its other files, and no weights in other forms', async () => {
  await writeLlamaFolder(scratch('source'), settings, weights);
  writeFileSync(scratch('source', 'tokenizer.json'), '{}');
  writeFileSync(scratch('source', 'consolidated.00.pth'), 'old');
  mkdirSync(scratch('source', 'adapter'));
  const source = await openLlamaFolder(scratch('source'));
  await rewriteFolder(source, scratch('again'), {
    settings: { dtype: undefined, note: 'x' },
    tensors: (info) => [
      { name: info.name, dtype: info.dtype, shape: info.shape, data: () => readRaw(info) },
    ],
  });
  expect(readdirSync(scratch('again')).toSorted()).toEqual([
    'config.json',
    'model.safetensors',
    'tokenizer.json',
  ]);
  expect(readFileSync(scratch('again', 'model.safetensors'))).toEqual(
    readFileSync(scratch('source', 'model.safetensors')),
  );
  const changed = JSON.parse(readFileSync(scratch('again', 'config.json'), 'utf8')) as object;
  expect(changed).toMatchObject({ ...settings, note: 'x' });
  expect(changed).not.toHaveProperty('dtype');
});

test('shards stay shards, their index counts the bytes', async () => {
  await writeLlamaFolder(scratch('whole'), settings, weights);
  const whole = await openLlamaFolder(scratch('whole'));
  const names = [...whole.tensors.keys()];
  const place = (name: string) => `model-0000${1 + (names.indexOf(name) % 2)}-of-00002.safetensors`;
  // two shards made from the one file by hand: the file twice, an index that takes half of each
  mkdirSync(scratch('shards'));
  for (const shard of new Set(names.map(place))) {
    writeFileSync(scratch('shards', shard), readFileSync(scratch('whole', 'model.safetensors')));
  }
  writeFileSync(scratch('shards', 'config.json'), readFileSync(scratch('whole', 'config.json')));
  writeFileSync(
    scratch('shards', 'model.safetensors.index.json'),
    JSON.stringify({ weight_map: Object.fromEntries(names.map((name) => [name, place(name)])) }),
  );
  const shards = await openLlamaFolder(scratch('shards'));
  await rewriteFolder(shards, scratch('rewritten'), {
    tensors: (info) => [
      { name: info.name, dtype: info.dtype, shape: info.shape, data: () => readRaw(info) },
    ],
  });
  const { tensors, files } = await openWeights(scratch('rewritten'));
  expect(files).toHaveLength(2);
  expect(new Set(tensors.keys())).toEqual(new Set(names));
  const total = [...whole.tensors.values()].reduce((sum, { byteLength }) => sum + byteLength, 0);
  expect(
    JSON.parse(readFileSync(scratch('rewritten', 'model.safetensors.index.json'), 'utf8')),
  ).toMatchObject({ metadata: { total_size: total } });
});

test('a disk that fills up leaves neither folder nor parts of it', async () => {
  await writeLlamaFolder(scratch('small'), settings, weights);
  const write = rewriteFolder(await openLlamaFolder(scratch('small')), scratch('never'), {
    tensors: ({ name, dtype, shape }) => [
      {
        name,
        dtype,
        shape,
        data() {
          expect(existsSync(scratch('never.partial', 'config.json'))).toBe(true);
          throw Object.assign(new Error('no space'), { code: 'ENOSPC' }); // as the system says it
        },
      },
    ],
  });
  await expect(write).rejects.toThrow('disk full; free some space');
  expect(existsSync(scratch('never'))).toBe(false);
  expect(existsSync(scratch('never.partial'))).toBe(false);
});
