import { describe, expect, test } from '@jest/globals';
import { bytesSource, seededRandom } from '@labelray/core';
import {
  encodeContinuation,
  initialWeights,
  openTokenizer,
  type LlamaConfig,
  type Tokenizer,
} from '@labelray/llama';
import { scratchFolder } from '@labelray/testing';
import { readTrainingLog } from '@labelray/training';
import { mkdir, readFile } from 'node:fs/promises';
import { createPretraining } from '../createPretraining.ts';
import type { Row } from '../row.ts';
import { pretrain } from './pretrain.ts';
import { rowTokens } from './pretrainingRow.ts';
import { settingsOf } from './sizes.ts';
import { thinnedLog } from './thinnedLog.ts';
import { writeTokenizer } from './writeTokenizer.ts';

const path = scratchFolder();
const data = createPretraining({ seed: 5, unlabeled: [] });

let made: Promise<Tokenizer> | undefined;
const tokenizer = (): Promise<Tokenizer> =>
  (made ??= writeTokenizer(path('tokenizer'), { data, unlabeled: [], steps: 4 }).then(() =>
    openTokenizer(path('tokenizer')),
  ));

const tiny = (vocabulary: number) => ({
  ...settingsOf('tiny-llama-1m', { vocabulary }),
  hidden_size: 16,
  intermediate_size: 24,
  num_hidden_layers: 1,
  num_attention_heads: 2,
  num_key_value_heads: 2,
});

describe('a row as tokens', () => {
  const row: Row = {
    text: 'No hernia.',
    branches: [
      { question: 'Hernia:', options: ['present', 'absent'], gold: 1 },
      { question: 'Gout:', options: ['present', 'absent'], gold: 0 },
    ],
  };

  test('is what running text has, and asks for the gold words and every token of the text', async () => {
    const words = await tokenizer();
    const { layout, targets, asked, read } = rowTokens(words)(row);
    const prompt = words.encode('No hernia.\n', { special: true });
    const path = (line: string): number[] => [...prompt, ...encodeContinuation(words, line)];
    // Each branch, walked up from the place that is asked to the start, is the line in running text.
    const walk = (place: number): number[] => {
      const ids: number[] = [];
      for (let at = place; at >= 0; at = layout.parents[at] ?? -1)
        ids.unshift(layout.ids[at] ?? -1);
      return ids;
    };
    const wholeOf = (branch: number, option: number): number[] => {
      const steps = layout.steps[branch]?.[option] ?? [];
      const last = steps.at(-1);
      return [...walk(layout.places[last?.place ?? -1] ?? -1), last?.token ?? -1];
    };
    expect(wholeOf(0, 1)).toEqual(path('Hernia: absent'));
    expect(wholeOf(1, 0)).toEqual(path('Gout: present'));
    expect(read).toBe(prompt.length - 1);
    expect(layout.places).toHaveLength(asked + read);
    expect([...targets.targets.slice(asked)]).toEqual(prompt.slice(1));
  });

  test('without questions only the text is read', async () => {
    const { asked, targets, read } = rowTokens(await tokenizer())({
      text: 'A cyst is a bag of water.',
      branches: [],
      plain: true,
    });
    expect([asked, targets.scored]).toEqual([0, read]);
  });
});

test('a name is written with the same tokens in a text and in a question', async () => {
  const words = await tokenizer();
  const inText = words.encode('there is hernia.');
  const asked = encodeContinuation(words, 'Hernia:').slice(0, -1);
  expect(inText.join()).toContain(asked.join());
});

describe('pretraining', () => {
  const run = async (name: string, { signal }: { signal?: AbortSignal } = {}) => {
    await tokenizer();
    await mkdir(path(name), { recursive: true });
    return pretrain({
      settings: tiny,
      begin: (config: LlamaConfig) => initialWeights(config, seededRandom(1, 'weights')),
      ...{ seed: 1, steps: 12, data, rowsPerStep: 4, evaluateEvery: 6, evaluationPassages: 3 },
      tokenizerFolder: path('tokenizer'),
      runFolder: path(`${name}/run`),
      modelFolder: path(`${name}/model`),
      recipe: { warmupSteps: 2, learningRate: 1e-2 },
      threads: 1,
      now: () => 0,
      progress: (done) => {
        if (done === 5) stop?.();
      },
      ...(signal && { signal }),
    });
  };
  let stop: (() => void) | undefined;

  test('interrupted and resumed, it gives the bytes of a run in one piece, and its loss falls', async () => {
    const whole = await run('whole');
    expect(whole.ended).toBe('finished');
    const abort = new AbortController();
    stop = () => {
      abort.abort();
    };
    expect((await run('pieces', abort)).ended).toBe('aborted');
    stop = undefined;
    expect((await run('pieces')).ended).toBe('finished');
    const bytes = (name: string): Promise<Buffer> =>
      readFile(path(`${name}/model/model.safetensors`));
    expect((await bytes('pieces')).equals(await bytes('whole'))).toBe(true);

    const log = path('whole/run/train.jsonl');
    const lines = await Array.fromAsync(readTrainingLog(bytesSource(log, await readFile(log))));
    const kept = thinnedLog(lines, { every: 4 });
    const losses = kept.flatMap((line) => (typeof line.loss === 'number' ? [line.loss] : []));
    expect(losses).toHaveLength(3);
    expect(losses[2]).toBeLessThan((losses[0] ?? NaN) - 0.5);
    expect(kept.filter((line) => 'new draws, majority' in line)).toHaveLength(2);
  });
});
