import { beforeAll, expect, test } from '@jest/globals';
import { seededRandom } from '@labelray/core';
import { initialWeights, parseLlamaConfig, writeLlamaFolder } from '@labelray/llama';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runCli, scratch } from './runCli.ts';
import { syntheticReports, writeRandomBase } from './trainingFiles.ts';

const folder = scratch();
const base = join(folder, 'base');
const quantize = (...args: readonly string[]) => runCli('quantize', ...args);

beforeAll(async () => {
  await writeRandomBase(base, { texts: syntheticReports({ train: 8, dev: 0 }).map((r) => r.text) });
  const settings = {
    ...{ model_type: 'llama', vocab_size: 600, hidden_size: 64, intermediate_size: 96 },
    ...{ num_hidden_layers: 2, num_attention_heads: 2, max_position_embeddings: 1024 },
  };
  const weights = initialWeights(parseLlamaConfig(settings, base), seededRandom(1));
  await writeLlamaFolder(base, settings, weights); // wider than the other tests' base: rows of whole blocks
});

test('writes a folder of four bits that labels, and tells its size', () => {
  const output = join(folder, 'nf4');
  const { code, stdout, stderr } = quantize(
    base,
    '--precision',
    'nf4',
    '--output',
    output,
    '--json',
  );
  expect([code, stderr]).toEqual([0, '']);
  // Of each of the 2 blocks q, k, v, o (64 × 64) and gate, up (96 × 64) are packed; down (64 × 96) has rows of a block
  // and a half. A weight takes 4 bits and a 64th of a float16 scale instead of 4 bytes.
  const packed = 2 * (4 * 64 * 64 + 2 * 96 * 64);
  const { bytes, ...account } = JSON.parse(stdout) as {
    bytes: { before: number; after: number };
  };
  expect(account).toEqual({ method: 'nf4', block: 64, layers: 12, kept: 2 });
  expect(bytes.before - bytes.after).toBe(4 * packed - packed / 2 - (2 * packed) / 64);
  expect(existsSync(join(output, 'tokenizer.json'))).toBe(true);

  const input = join(folder, 'in.csv');
  const labels = join(folder, 'out.csv');
  writeFileSync(input, 'report_id,text\na,No pneumothorax.\n');
  const labeled = runCli(
    ...['label', '--modality', 'cxr', '--labeler', `llama:${output}`, '--set', 'prompt=plain'],
    ...['--input', input, '--output', labels],
  );
  expect([labeled.code, labeled.stderr]).toEqual([0, expect.anything()]);
  expect(readFileSync(labels, 'utf8').trim().split('\n')).toHaveLength(2);
}, 60_000);

test('blocks of 32 reach the layers whose rows are no multiple of 64', () => {
  const output = join(folder, 'int4');
  const { code, stdout } = quantize(
    ...[base, '--precision', 'int4', '--block', '32', '--output', output],
  );
  expect(code).toBe(0);
  expect(stdout).toMatch(
    /^.*int4: 14 linear layers in int4; [\d.]+ MiB of weights are [\d.]+ MiB now\n$/,
  );
}, 60_000);

test('bad input ends in 2, with what to do, and writes nothing', () => {
  const output = join(folder, 'none');
  const to = ['--precision', 'int4', '--output', output];
  const full = join(folder, 'full');
  mkdirSync(full);
  writeFileSync(join(full, 'file'), '');
  const packed = join(folder, 'nf4');
  const cases: readonly (readonly [readonly string[], string])[] = [
    [[base, '--precision', 'int8', '--output', output], '--precision is "int8"; use int4 or nf4'],
    [[base, ...to, '--block', '16'], '--block is "16"; use 32 or 64'],
    [[join(folder, 'absent'), ...to], 'name a Hugging Face model folder'],
    [[packed, ...to], 'the weights are nf4 already; take the folder they were made from'],
    [[base, '--precision', 'int4', '--output', full], 'exists and is not empty; name a new folder'],
    [to, "missing required argument 'folder'"],
  ];
  for (const [args, message] of cases) {
    const { code, stderr } = quantize(...args);
    expect([code, stderr]).toEqual([2, expect.stringContaining(message)]);
  }
  expect(existsSync(output)).toBe(false);
}, 60_000);
