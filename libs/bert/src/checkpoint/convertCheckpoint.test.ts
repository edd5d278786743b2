import { expect, test } from '@jest/globals';
import { scratchFolder } from '@labelray/testing';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import type { BertConfig } from '../config/bertConfig.ts';
import { bertConfigJson } from '../config/bertConfigJson.ts';
import { openBert } from '../labeling/openBert.ts';
import { checkpointOf } from '../testing/checkpointOf.ts';
import { livelyParameters, tinyConfig } from '../testing/tinyBert.ts';
import { openWordPieces } from '../text/openWordPieces.ts';
import { encoderShapes, headShapes } from '../weights/parameterShapes.ts';
import { convertCheckpoint, type Conversion } from './convertCheckpoint.ts';
import { openBertFolder } from './openBertFolder.ts';
import { writeBert } from '../testing/writeBert.ts';

const path = scratchFolder();
const heads = [
  { name: 'Effusion', classes: ['nm', '1', '0'] },
  { name: 'Nothing', classes: ['nm', '1'] },
];
const shapes = (config: BertConfig) =>
  new Map([...encoderShapes(config), ...headShapes(config.hidden, [3, 2])]);
const parameters = livelyParameters(shapes(tinyConfig));
const words = (count: number) =>
  [
    '[PAD]',
    '[UNK]',
    '[CLS]',
    '[SEP]',
    '[MASK]',
    ...Array.from({ length: count - 5 }, (_, n) => `w${n}`),
  ]
    .map((piece) => `${piece}\n`)
    .join('');

/** Writes a file and tells its path. */
async function file(name: string, bytes: Uint8Array | string): Promise<string> {
  await writeFile(path(name), bytes);
  return path(name);
}

const conversion = async (
  output: string,
  changes: Partial<Conversion> = {},
): Promise<Conversion> => ({
  checkpoint: await file('tiny.pth', checkpointOf(parameters)),
  vocabulary: await file('vocab.txt', words(13)),
  config: await file('config.json', bertConfigJson(tinyConfig, [])),
  output: path(output),
  heads,
  ...changes,
});

test('what is converted computes the same, bit by bit, and says where it is from', async () => {
  const account = await convertCheckpoint(
    await conversion('tiny', { about: { trainedOn: 'reports of knees' } }),
  );
  const sha = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex');
  expect(account).toMatchObject({
    tensors: 41, // 5 of the embeddings, 16 a layer, 2 a head
    leftOut: ['bert.embeddings.position_ids', 'epoch'],
    checkpointDigest: sha(checkpointOf(parameters)),
    vocabularyDigest: sha(words(13)),
  });
  const folder = await openBertFolder(path('tiny'));
  expect(folder).toMatchObject({ heads, trainedOn: 'reports of knees', config: tinyConfig });
  await writeBert(path('direct'), tinyConfig, heads, parameters);
  const logits = async (name: string) => {
    const bert = await openBert(await openBertFolder(path(name)), { threads: 1 });
    const found = await bert.logits([[2, 5, 7, 3]]);
    await bert.release();
    return found;
  };
  expect(await logits('tiny')).toEqual(await logits('direct'));
  expect((await openWordPieces(path('tiny'))).encode('w0 w7')).toEqual([2, 5, 12, 3]);
  expect(await readdir(path('tiny'))).toEqual([
    ...['config.json', 'model.safetensors', 'tokenizer.json', 'tokenizer_config.json', 'vocab.txt'],
  ]);
});

test('without a config the shapes tell it: heads of attention have 64 numbers', async () => {
  const config = { ...tinyConfig, hidden: 128, hiddenDropout: 0.1, attentionDropout: 0.1 };
  const checkpoint = await file('wide.pth', checkpointOf(livelyParameters(shapes(config))));
  const bare = async (...of: Parameters<typeof conversion>): Promise<Conversion> => {
    const { config: given, ...others } = await conversion(...of);
    expect(given).toBeDefined();
    return others;
  };
  expect((await convertCheckpoint(await bare('wide', { checkpoint }))).config).toEqual({
    ...config,
    heads: 2,
  });
  await expect(convertCheckpoint(await bare('narrow'))).rejects.toThrow(
    'the shapes do not tell the heads of attention: hidden size 6',
  );
});

const without = (...names: readonly string[]) =>
  checkpointOf(new Map([...parameters].filter(([name]) => !names.includes(name))));

test.each<readonly [string, Partial<Conversion>, Uint8Array | undefined, string]>([
  [
    'a head is missing',
    {},
    without('linear_heads.1.weight', 'linear_heads.1.bias'),
    'the weight linear_heads.1.weight is missing, the head of "Nothing"; give a checkpoint with 2 linear heads, of 3, 2 classes',
  ],
  ['a head is too many', { heads: heads.slice(0, 1) }, undefined, 'has 2 linear heads'],
  [
    'a head has other classes',
    { heads: [...heads].reverse() },
    undefined,
    'linear_heads.0, the head of "Nothing", has 3 classes',
  ],
  [
    'a weight is missing',
    {},
    without('bert.encoder.layer.1.output.dense.bias'),
    'the weight bert.encoder.layer.1.output.dense.bias is missing',
  ],
  [
    'a weight has another shape',
    { config: 'larger.json' },
    undefined,
    'the weight bert.embeddings.word_embeddings.weight is (13, 6), and should be (14, 6)',
  ],
  [
    'the vocabulary has another size',
    { vocabulary: 'short.txt' },
    undefined,
    'short.txt: has 12 word pieces, the weights have 13',
  ],
  ['there is no vocabulary', { vocabulary: 'none.txt' }, undefined, 'none.txt: no such file'],
])('%s: refused, and nothing is written', async (_, changes, bytes, problem) => {
  await file('short.txt', words(12));
  await file('larger.json', bertConfigJson({ ...tinyConfig, vocabulary: 14 }, []));
  const { vocabulary, config, ...others } = changes;
  const given = await conversion('refused', {
    ...others,
    ...(vocabulary !== undefined && { vocabulary: path(vocabulary) }),
    ...(config !== undefined && { config: path(config) }),
    ...(bytes !== undefined && { checkpoint: await file('bad.pth', bytes) }),
  });
  await expect(convertCheckpoint(given)).rejects.toThrow(problem);
  expect([path('refused'), path('refused.partial')].filter(existsSync)).toEqual([]);
});

test('a folder that holds something is left as it is; an empty one is filled', async () => {
  await mkdir(path('full'));
  await writeFile(path('full', 'notes'), 'mine');
  await expect(convertCheckpoint(await conversion('full'))).rejects.toThrow(
    'holds 1 files already',
  );
  expect(await readFile(path('full', 'notes'), 'utf8')).toBe('mine');
  await mkdir(path('empty'));
  await convertCheckpoint(await conversion('empty'));
  expect((await readdir(path('empty'))).length).toBe(5);
});
