import { beforeAll, expect, test } from '@jest/globals';
import { seededRandom } from '@labelray/core';
import { formatReport } from '@labelray/core/formats';
import {
  initialWeights,
  parseLlamaConfig,
  trainByteLevelBpe,
  trainedSettings,
  writeLlamaFolder,
} from '@labelray/llama';
import { modality } from '@labelray/modality-cxr';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runCli, scratch } from './runCli.ts';

const folder = scratch();
const base = join(folder, 'base');
const file = (name: string) => join(folder, name);

/** A LLaMA of random weights with a tokenizer of its own, and a few synthetic reports. */
beforeAll(async () => {
  const reports =
    modality.synthesize?.({ style: 'internal', parts: { train: 12, dev: 4 }, seed: 77 }) ?? [];
  const settings = {
    ...{ model_type: 'llama', vocab_size: 600, hidden_size: 16, intermediate_size: 32 },
    ...{ num_hidden_layers: 2, num_attention_heads: 2, max_position_embeddings: 2048 },
  };
  const weights = initialWeights(parseLlamaConfig(settings, base), seededRandom(1));
  await writeLlamaFolder(base, settings, weights);
  const words = modality.findings.flatMap(({ name, values }) =>
    values.map(({ word }) => `${name}: ${word}`),
  );
  const texts = [...words, ...reports.map(({ text }) => text)];
  writeFileSync(
    join(base, 'tokenizer.json'),
    JSON.stringify(trainByteLevelBpe(texts, { size: 600 })),
  );
  writeFileSync(join(base, 'tokenizer_config.json'), JSON.stringify(trainedSettings));
  for (const part of ['train', 'dev'] as const) {
    const lines = reports.filter(({ split }) => split === part).map((one) => formatReport(one));
    writeFileSync(file(`${part}.jsonl`), lines.join(''));
  }
});

const settings = ['--set', 'prompt=plain', '--set', 'maxTokens=1024'];
const train = (...args: readonly string[]) =>
  runCli(
    ...['train', '--modality', 'cxr', '--base', base, '--train', file('train.jsonl')],
    ...['--output', file('adapter'), ...settings, ...args],
  );

test('tunes, tells the dev score, and label uses the adapter', () => {
  const { code, stdout, stderr } = train(
    ...['--dev', file('dev.jsonl'), '--epochs', '1', '--json'],
  );
  expect([code, stderr]).toEqual([0, expect.stringContaining('best dev macro F1')]);
  expect(JSON.parse(stdout)).toMatchObject({
    reports: { train: 12, dev: 4 },
    ended: 'finished',
    steps: 2, // 12 reports, 8 a step
  });
  expect(existsSync(join(file('adapter'), 'adapter_model.safetensors'))).toBe(true);
  writeFileSync(file('in.csv'), 'report_id,text\na,No pneumothorax.\n');
  const labeled = runCli(
    ...['label', '--modality', 'cxr', '--input', file('in.csv'), '--output', file('out.csv')],
    ...['--labeler', `lora:${base}+${file('adapter')}`, ...settings],
  );
  expect([labeled.code, labeled.stderr]).toEqual([0, expect.any(String)]);
  expect(readFileSync(file('out.csv'), 'utf8').trim().split('\n')).toHaveLength(2);
}, 120_000);

test.each([
  ['no such base', ['--base', '/no/such/folder'], 'config.json'],
  ['a setting that does not exist', ['--set', 'rnak=3'], 'did you mean "rank"'],
  ['no such device', ['--device', 'tpu'], 'cpu, webgpu, cuda'],
  ['a dev part that is the training part', ['--dev', file('train.jsonl')], 'share'],
])('%s ends in 2, with what to do', (_, args, message) => {
  const { code, stderr } = train(...args);
  expect([code, stderr]).toEqual([2, expect.stringContaining(message)]);
});
