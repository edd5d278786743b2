import { beforeAll, expect, test } from '@jest/globals';
import { seededRandom, type Scores, type StudySystem } from '@labelray/core';
import {
  initialWeights,
  parseLlamaConfig,
  trainByteLevelBpe,
  trainedSettings,
  writeLlamaFolder,
} from '@labelray/llama';
import { modality } from '@labelray/modality-cxr';
import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runCli, scratch } from './runCli.ts';

const base = scratch();
const output = scratch();
const file = join(scratch(), 'small.json');

/** A LLaMA of random weights with a tokenizer of its own. */
beforeAll(async () => {
  const settings = {
    ...{ model_type: 'llama', vocab_size: 600, hidden_size: 32, intermediate_size: 32 },
    ...{ num_hidden_layers: 1, num_attention_heads: 2, max_position_embeddings: 2048 },
  };
  const weights = initialWeights(parseLlamaConfig(settings, base), seededRandom(1));
  await writeLlamaFolder(base, settings, weights);
  const words = modality.findings.flatMap(({ name, values }) =>
    values.map(({ word }) => `${name}: ${word}`),
  );
  const tokenizer = trainByteLevelBpe(words, { size: 600 });
  writeFileSync(join(base, 'tokenizer.json'), JSON.stringify(tokenizer));
  writeFileSync(join(base, 'tokenizer_config.json'), JSON.stringify(trainedSettings));
});

const asked = { prompt: 'plain', guideline: 'brief', maxTokens: 2048 };
const recipe = { ...asked, rank: 2, epochs: 1, batchSize: 8 };

function systems(): StudySystem[] {
  const lora = { labeler: `lora:${base}`, options: recipe };
  return [
    { id: 'rules', title: 'Rules', labeler: 'rules' },
    { id: 'zero', title: 'Zero-shot', labeler: `llama:${base}`, options: asked },
    {
      id: 'few',
      title: 'Few-shot',
      labeler: `llama:${base}`,
      options: { ...asked, prompt: 'alpaca', shots: 1 },
    },
    { id: 'lora', title: 'LoRA', ...lora, seeds: [1, 2] },
    { id: 'weak', title: 'LoRA', ...lora, seeds: [1], train: { reports: 8, labels: 'rules' } },
  ];
}

function study(changes: object = {}): string {
  const corpus = (id: 'internal' | 'external', parts: object) => ({
    ...{ id, title: id, role: id, provenance: 'synthetic' },
    source: { kind: 'synthetic', style: id, parts, seed: 11 },
  });
  const declared = {
    ...{ schema: 'labelray/study@1', name: 'small', title: 'Small', modality: 'cxr' },
    corpora: [
      corpus('internal', { train: 16, dev: 4, test: 10 }),
      corpus('external', { test: 10 }),
    ],
    systems: systems(),
    statistics: {
      ...{ primary: 'macroPresent', draws: 100, permutations: 100, level: 0.95, seed: 1 },
    },
    families: [
      {
        ...{ id: 'main', kind: 'confirmatory', metric: 'macroPresent' },
        ...{ pairs: [['lora', 'rules']], corpora: ['internal', 'external'] },
      },
    ],
    sweeps: [
      {
        ...{ id: 'reports', title: 'Training reports', systems: ['lora'] },
        ...{ vary: 'train.reports', values: [8, 12] },
      },
      {
        ...{ id: 'precision', title: 'Precision', systems: ['lora'] },
        ...{ vary: 'options.precision', values: ['int4'] },
      },
      { id: 'model', title: 'Parameters', vary: 'system', values: ['zero', 'lora'] },
    ],
    ...changes,
  };
  writeFileSync(file, JSON.stringify(declared));
  return file;
}

const run = (...args: string[]) => runCli('study', study(), '--output', output, ...args);
const scores = (): Scores =>
  JSON.parse(readFileSync(join(output, 'scores.json'), 'utf8')) as Scores;

test('models, weak labels, seeds and sweeps run through all stages', () => {
  const { code, stderr } = run();
  expect([code, stderr]).toEqual([0, '']);
  const { systems: scored, sweeps = [], seedSpread, notes, comparisons } = scores();
  const on = scored.filter(({ corpus }) => corpus === 'internal');
  expect(on.map(({ title, seed, floats, weak }) => [title, seed, floats, weak])).toEqual([
    ['Rules', undefined, undefined, undefined],
    ['Zero-shot', undefined, true, undefined],
    ['Few-shot', undefined, true, undefined],
    ['LoRA', 1, true, undefined],
    ['LoRA', 2, true, undefined],
    ['LoRA, weakly supervised by Rules', 1, true, 'rules'],
  ]);
  expect(notes.join('\n')).toContain('what Rules says of the text of 8 training reports');
  expect(seedSpread.map(({ system, seeds }) => [system, seeds])).toEqual([
    ['lora', [1, 2]],
    ['lora', [1, 2]],
  ]);
  expect(comparisons).toHaveLength(2); // over seeds, one a corpus
  const [reports, precision, model] = sweeps;
  const points = reports?.series[0]?.points ?? [];
  expect(points.map((point) => [point.value, point.reports, point.runs.length])).toEqual([
    [8, 8, 4], // two seeds on two corpora
    [12, 12, 4],
  ]);
  expect(precision?.series[0]?.points[0]?.system).toBe('lora.precision-int4');
  // embedding and head 2 × 600 × 32, 4 × 32² attention, 3 × 32² MLP, 3 norms of 32
  expect(model?.series[0]?.points.map(({ parameters }) => parameters)).toEqual([45_664, 45_664]);
}, 240_000);

test('finished runs are kept, and what is missing is done again', () => {
  const adapter = join(output, 'systems/lora.seed1/adapter/adapter_model.safetensors');
  const { mtimeMs } = statSync(adapter);
  const before = readFileSync(join(output, 'scores.json'), 'utf8');
  rmSync(join(output, 'systems/compute.lora.seed2.json')); // as if interrupted in its training
  const { code, stdout } = run();
  expect(code).toBe(0);
  expect(stdout).toContain('kept lora.seed1');
  expect(stdout).toContain('trained lora.seed2');
  expect(stdout).toContain('kept what lora.seed1 says of internal');
  expect(statSync(adapter).mtimeMs).toBe(mtimeMs);
  expect(readFileSync(join(output, 'scores.json'), 'utf8')).toBe(before);
  expect(existsSync(join(output, 'report/tables/seeds.md'))).toBe(true);
}, 240_000);

test('a weak teacher that learns from gold is refused', () => {
  const majority = { id: 'majority', title: 'Majority', labeler: 'majority' };
  const taught = { ...majority, id: 'taught', train: { labels: 'majority' } };
  const path = study({ systems: [majority, taught], families: [], sweeps: [] });
  const { code, stderr } = runCli('study', path, '--output', scratch());
  expect([code, stderr]).toEqual([2, expect.stringContaining('"majority" learns from gold')]);
});

test('an untrained model needs no training part, and a missing miniature is told', () => {
  const zero = systems()[1];
  const tiny = { id: 'tiny', title: 'Tiny', labeler: 'llama:tiny-nobody' };
  const path = study({
    ...{ systems: [zero, tiny], families: [], sweeps: [] },
    corpora: [
      {
        ...{ id: 'external', title: 'external', role: 'external', provenance: 'synthetic' },
        source: { kind: 'synthetic', style: 'external', parts: { test: 4 }, seed: 1 },
      },
    ],
  });
  const { code, stdout, stderr } = runCli('study', path, '--output', scratch(), '--json');
  expect([code, stderr.includes('trained')]).toEqual([0, false]);
  const { notes, systems: scored } = JSON.parse(stdout) as Scores;
  expect(scored.map(({ system }) => system)).toEqual(['zero']);
  expect(notes.join()).toContain('tiny-models/models/tiny-nobody');
}, 120_000);
