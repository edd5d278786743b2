import type { Progress } from '@labelray/core';
import {
  openTokenizer,
  parseLlamaConfig,
  writeLlamaFolder,
  type LlamaConfig,
  type Weight,
} from '@labelray/llama';
import { fullModel, layOutSlots } from '@labelray/lora';
import { digestOf, train, type Recipe, type TrainResult } from '@labelray/training';
import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { evaluationSets } from '../evaluation/evaluationSets.ts';
import { scoreSlots } from '../evaluation/scoreSlots.ts';
import type { Pretraining } from '../createPretraining.ts';
import { openAnswerer } from './answerRows.ts';
import { pretrainingModel } from './pretrainingModel.ts';
import { rowTokens } from './pretrainingRow.ts';

export interface PretrainOptions {
  /** `config.json` of the model, for a vocabulary of so many tokens. */
  readonly settings: (vocabulary: number) => Readonly<Record<string, unknown>>;
  /** The weights it begins with; changed by the training. */
  readonly begin: (config: LlamaConfig) => Promise<Map<string, Weight>> | Map<string, Weight>;
  readonly seed: number;
  readonly steps: number;
  readonly data: Pick<Pretraining, 'batch'>;
  /** Folder of `tokenizer.json`. */
  readonly tokenizerFolder: string;
  /** Checkpoints and log. */
  readonly runFolder: string;
  /** Where the model is written. */
  readonly modelFolder: string;
  readonly rowsPerStep?: number;
  readonly evaluateEvery?: number;
  readonly evaluationPassages?: number;
  readonly recipe?: Partial<Recipe>;
  readonly threads?: number;
  readonly now: () => number;
  readonly progress: Progress;
  readonly signal?: AbortSignal;
}

/** What a text weighs beside its questions. */
const reading = 0.3;

/** The recipe that all sizes share. */
export const pretrainingRecipe = {
  batchSize: 1, // a row of the loop is a whole batch
  inOrder: true,
  learningRate: 2e-3,
  warmupSteps: 200,
  schedule: 'linear',
  beta1: 0.9,
  beta2: 0.95,
  weightDecay: 0.02,
  maxGradientNorm: 1,
} as const satisfies Partial<Recipe>;

/**
 * Pretrains a miniature LLaMA: all weights, by the project's one loop, resumed where its folder has a checkpoint. The
 * model is written in float16 with its tokenizer.
 */
export async function pretrain({
  settings: settingsFor,
  begin,
  seed,
  steps,
  data,
  tokenizerFolder,
  runFolder,
  modelFolder,
  rowsPerStep = 32,
  evaluateEvery = 500,
  evaluationPassages = 150,
  recipe = {},
  threads,
  now,
  progress,
  signal,
}: PretrainOptions): Promise<TrainResult> {
  const tokenizer = await openTokenizer(tokenizerFolder);
  const settings = settingsFor(tokenizer.size);
  const config = parseLlamaConfig(settings, 'config.json');
  const weights = await begin(config);
  const tokens = rowTokens(tokenizer);
  const sets = evaluationSets({ passages: evaluationPassages });
  const given = threads === undefined ? {} : { threads };
  const model = await fullModel({ config, weights, layOut: layOutSlots, ...given });
  const answerer = await openAnswerer(config, weights, { tokens, ...given });
  try {
    const result = await train({
      model: pretrainingModel({
        ...{ model, tokens, reading, atOnce: 2048 },
        rows: (step) => data.batch(step, rowsPerStep),
      }),
      rows: Array.from({ length: steps }, (_, step) => ({ step })),
      describe: ({ step }) => ({ id: `step ${step}`, tokens: 1, scored: 1 }),
      folder: runFolder,
      seed,
      recipe: { ...pretrainingRecipe, ...recipe, duration: { epochs: 1 } },
      decays: (_, { shape }) => shape.length === 2,
      identity: {
        rowsPerStep,
        reading,
        settings: digestOf(settings),
        tokenizer: tokenizer.digest,
        data: digestOf([0, 1000, 5000].map((step) => data.batch(step, 4))),
      },
      resume: true,
      checkpointEvery: 100,
      evaluateEvery,
      async evaluate() {
        const measures: Record<string, number> = {};
        for (const [name, rows] of Object.entries(sets)) {
          const scores = scoreSlots(rows, await answerer.answer(rows));
          measures[name] = scores.accuracy;
          measures[`${name}, majority`] = scores.majority;
          // of sides, "none" is denied as well as not mentioned
          if (Number.isFinite(scores.mentionAccuracy)) {
            measures[`${name}, mentioned or not`] = scores.mentionAccuracy;
          }
        }
        return { score: measures['new sentences'] ?? NaN, ...measures };
      },
      now,
      progress,
      ...(signal !== undefined && { signal }),
    });
    if (result.ended !== 'aborted') {
      await writeLlamaFolder(modelFolder, settings, weights, { type: 'F16' });
      for (const name of ['tokenizer.json', 'tokenizer_config.json']) {
        await copyFile(join(tokenizerFolder, name), join(modelFolder, name));
      }
    }
    return result;
  } finally {
    await answerer.release();
    await model.release();
  }
}
