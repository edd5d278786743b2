import { describe, expect, test } from '@jest/globals';
import { bytesSource, DeviceError, InputError } from '@labelray/core';
import { scratchFolder } from '@labelray/testing';
import { readFileSync } from 'node:fs';
import { batches } from './batches.ts';
import { readTrainingLog } from './readTrainingLog.ts';
import { clock } from './testing/clock.ts';
import { describeLinear, linearModel, linearRows, type LinearRow } from './testing/linearModel.ts';
import { train, type TrainOptions } from './train.ts';
import type { LogLine } from './trainingLog.ts';
import { TrainingError } from './trainingError.ts';

const scratch = scratchFolder({ inMemory: true });
let folders = 0;
const newFolder = (): string => scratch(`run ${folders++}`);

const basics = (): Omit<TrainOptions<LinearRow>, 'model'> => ({
  rows: linearRows(24),
  describe: describeLinear,
  folder: newFolder(),
  seed: 1,
  now: clock(),
});

async function logOf(folder: string): Promise<readonly LogLine[]> {
  const file = `${folder}/train.jsonl`;
  return Array.fromAsync(readTrainingLog(bytesSource(file, readFileSync(file))));
}

const lossesOf = async (folder: string): Promise<readonly number[]> =>
  (await logOf(folder)).flatMap((line) => (line.kind === 'step' ? [line.loss] : []));

describe('the loss curve of PyTorch', () => {
  // Printed by reference/reference_training.py: weighted mean loss, warm-up, linear schedule, clipping, decay.
  const pinned = { 1: 0.9635417, 5: 0.8279997, 20: 0.7277712, 40: 0.727909 };
  const recipe = {
    duration: { steps: 40 },
    batchSize: 24,
    learningRate: 0.1,
    warmupSteps: 5,
    weightDecay: 0.01,
  };

  test.each([
    ['the batch at once', {}],
    ['micro-batches of 5 rows', { microRows: 5 }],
    ['micro-batches of at most 12 places', { microTokens: 12 }],
  ])('%s', async (_, limits) => {
    const options = basics();
    await train({ ...options, model: linearModel(), recipe: { ...recipe, ...limits } });
    const losses = await lossesOf(options.folder);
    expect(losses.length).toBe(40);
    for (const [step, loss] of Object.entries(pinned)) {
      expect(Math.abs((losses[Number(step) - 1] ?? NaN) - loss)).toBeLessThan(2e-6);
    }
  });
});

test('what a step is given: rows of the batch, weight of the whole batch, numbers of its own', async () => {
  const options = basics();
  const { rows } = options;
  const model = linearModel();
  const seen: { ids: readonly string[]; normaliser: number; draw: number }[] = [];
  await train({
    ...options,
    model: {
      parameters: model.parameters,
      step(given, context) {
        const ids = given.map(({ id }) => id);
        seen.push({ ids, normaliser: context.normaliser, draw: context.random() });
        return model.step(given, context);
      },
    },
    recipe: { duration: { epochs: 1 }, batchSize: 10, microRows: 4 },
  });
  const upcoming = batches(
    rows.map((row) => describeLinear(row).tokens),
    { seed: 1, batchSize: 10, microRows: 4 },
  );
  const expected = Array.from({ length: 3 }, () => upcoming.next().value).flatMap((batch) =>
    batch.microBatches.map((part) => ({
      ids: part.map((index) => `row ${index}`),
      normaliser: batch.microBatches
        .flat()
        .reduce((sum, index) => sum + (rows[index]?.weight ?? NaN), 0),
    })),
  );
  expect(seen.map(({ ids, normaliser }) => ({ ids, normaliser }))).toEqual(expected);
  expect(new Set(seen.map(({ draw }) => draw)).size).toBe(seen.length);
});

test('the log tells every step and every evaluation, with the time of the clock', async () => {
  const options = basics();
  const scores = [0.5, 0.75];
  const result = await train({
    ...options,
    model: linearModel(),
    recipe: { duration: { epochs: 2 }, batchSize: 16, warmupSteps: 4, learningRate: 0.1 },
    evaluate: (epoch) => Promise.resolve({ score: scores[epoch - 1] ?? NaN, accuracy: 0.9 }),
  });
  const lines = await logOf(options.folder);
  expect(lines.map(({ kind, step, epoch }) => [kind, step, epoch])).toEqual([
    ['step', 1, 1],
    ['step', 2, 1],
    ['evaluation', 2, 1],
    ['step', 3, 2],
    ['step', 4, 2],
    ['evaluation', 4, 2],
  ]);
  // the clock ticks once between the two looks of a step; batches have 16 and 8 rows of 3 numbers
  const sizes = lines.flatMap((line) => (line.kind === 'step' ? [line.tokens] : []));
  expect(sizes.toSorted((a, b) => a - b)).toEqual([24, 24, 48, 48]);
  for (const line of lines) {
    expect(line.seconds).toBe(0.001);
    if (line.kind === 'step') {
      expect(line.learningRate).toBeCloseTo((0.1 * line.step) / 4, 12);
      expect(line.tokensPerSecond).toBeCloseTo(line.tokens * 1000, 6);
      expect(line.gradientNorm).toBeGreaterThan(0);
    } else {
      expect(line).toMatchObject({ best: true, measures: { accuracy: 0.9 } });
    }
  }
  expect(result).toEqual({
    ended: 'finished',
    steps: 4,
    tokens: 144,
    seconds: 0.004,
    best: { step: 4, epoch: 2, score: 0.75 },
  });
});

describe('the best evaluation', () => {
  const withScores = async (scores: readonly number[], changes = {}) => {
    const options = basics();
    const model = linearModel();
    const after: number[][] = [];
    const result = await train({
      ...options,
      model,
      recipe: {
        duration: { epochs: scores.length },
        batchSize: 8,
        learningRate: 0.05,
        ...changes,
      },
      evaluate(epoch) {
        after.push([...model.a, ...model.b]);
        return Promise.resolve({ score: scores[epoch - 1] ?? NaN });
      },
    });
    return { result, after, now: [...model.a, ...model.b], lines: await logOf(options.folder) };
  };

  test('its parameters are in the model at the end', async () => {
    const { result, after, now } = await withScores([0.1, 0.8, 0.3, 0.4]);
    expect(result).toMatchObject({ ended: 'finished', steps: 12, best: { step: 6, epoch: 2 } });
    expect(now).toEqual(after[1]);
    expect(now).not.toEqual(after[3]);
  });

  test('of ties the first', async () => {
    const { result, after, now, lines } = await withScores([0.1, 0.8, 0.8]);
    expect(result.best).toEqual({ step: 6, epoch: 2, score: 0.8 });
    expect(now).toEqual(after[1]);
    expect(lines.flatMap((line) => (line.kind === 'evaluation' ? [line.best] : []))).toEqual([
      true,
      true,
      false,
    ]);
  });

  test('patience: ends after two epochs that are no better', async () => {
    const { result, after, now } = await withScores([0.1, 0.8, 0.3, 0.4, 0.9], { patience: 2 });
    expect(result).toMatchObject({ ended: 'patience', steps: 12, best: { epoch: 2 } });
    expect(after.length).toBe(4);
    expect(now).toEqual(after[1]);
  });

  test('evaluation delay: the first two epochs are not scored; with as many as there are, the last is', async () => {
    const { result, after, now } = await withScores([0.9, 0.8, 0.5, 0.4], { evaluationDelay: 2 });
    expect(result.best).toEqual({ step: 9, epoch: 3, score: 0.5 });
    expect(after.length).toBe(2);
    expect(now).toEqual(after[0]);
    const all = await withScores([0.9, 0.8], { evaluationDelay: 2 });
    expect(all.result.best).toEqual({ step: 6, epoch: 2, score: 0.8 });
    expect(all.after.length).toBe(1);
  });

  test('evaluations can come at every so many steps', async () => {
    const at: number[] = [];
    const options = basics();
    const model = linearModel();
    let steps = 0;
    await train({
      ...options,
      model: {
        parameters: model.parameters,
        step(rows, context) {
          steps++;
          return model.step(rows, context);
        },
      },
      recipe: { duration: { steps: 7 }, batchSize: 16 },
      evaluateEvery: 3,
      evaluate() {
        at.push(steps);
        return Promise.resolve({ score: steps });
      },
    });
    expect(at).toEqual([3, 6, 7]);
  });

  test('an epoch cut short by the number of steps is evaluated too', async () => {
    const { result, after } = await withScores([0.1, 0.2], { duration: { steps: 4 } });
    expect(result).toMatchObject({ steps: 4, best: { step: 4, epoch: 2, score: 0.2 } });
    expect(after.length).toBe(2);
  });

  test('a score that is NaN stops the training', async () => {
    const problem = withScores([0.1, NaN]);
    await expect(problem).rejects.toThrow(TrainingError);
    await expect(problem).rejects.toThrow(
      'step 6, epoch 2: the evaluation gave the score NaN; check that it has rows to score',
    );
  });
});

describe('stops with a cause', () => {
  const failing = async (
    step: (model: ReturnType<typeof linearModel>, at: number) => unknown,
    changes: Partial<TrainOptions<LinearRow>> = {},
  ): Promise<unknown> => {
    const model = linearModel();
    let steps = 0;
    try {
      await train({
        ...basics(),
        model: {
          parameters: model.parameters,
          async step(rows, context) {
            const result = await model.step(rows, context);
            return { ...result, ...(step(model, ++steps) as object) };
          },
        },
        recipe: { duration: { epochs: 2 }, batchSize: 4 },
        ...changes,
      });
    } catch (error) {
      return error;
    }
    return undefined;
  };
  const message = (error: unknown): string => (error instanceof Error ? error.message : '');
  const zeros = new Map([
    ['a', new Float32Array(3)],
    ['b', new Float32Array(1)],
  ]);

  test.each([NaN, Infinity])('a loss of %d: names the rows', async (loss) => {
    const error = await failing((_, at) => (at === 3 ? { loss } : {}));
    expect(error).toBeInstanceOf(TrainingError);
    expect(error).toMatchObject({ problem: 'loss is not finite', step: 3 });
    expect(message(error)).toMatch(
      new RegExp(
        `^step 3, epoch 1: the loss is ${loss} on the rows (row \\d+, ){3}row \\d+; lower the learning rate, or look at these rows$`,
      ),
    );
  });

  test('a gradient that is NaN: names the parameter, and changes nothing', async () => {
    let before: readonly number[] = [];
    let model: ReturnType<typeof linearModel> | undefined;
    const error = await failing((given, at) => {
      model = given;
      before = [...given.a, ...given.b];
      const bad = Float32Array.of(1, NaN, 1);
      return at === 2 ? { gradients: new Map([...zeros, ['a', bad]]) } : {};
    });
    expect(error).toMatchObject({ problem: 'gradient is not finite', step: 2 });
    expect(message(error)).toBe(
      'step 2, epoch 1: the gradient of a is NaN at element 1; lower the learning rate, or compute in float32',
    );
    expect(model && [...model.a, ...model.b]).toEqual(before);
  });

  test('gradients that are all zero at the first step', async () => {
    const error = await failing(() => ({ loss: 0, gradients: zeros }));
    expect(error).toMatchObject({ problem: 'loss cannot move', step: 1 });
    expect(message(error)).toBe(
      'step 1, epoch 1: all gradients are zero at a loss of 0; check that the trained parameters reach the loss',
    );
  });

  test('gradients that are all zero later, at a loss that is not', async () => {
    const error = await failing((_, at) => (at === 5 ? { loss: 0.25, gradients: zeros } : {}));
    expect(error).toMatchObject({ problem: 'loss cannot move', step: 5 });
  });

  test('but a batch that is known by heart is no fault', async () => {
    expect(await failing((_, at) => (at === 5 ? { loss: 0, gradients: zeros } : {}))).toBe(
      undefined,
    );
  });

  test('rows without one scored token: their ids', async () => {
    const rows = linearRows(12).map((row, i) => (i % 5 === 2 ? { ...row, weight: 0 } : row));
    const error = await failing(() => ({}), { rows });
    expect(error).toEqual(
      new InputError(
        '2 of 12 rows have no scored token: row 2, row 7; raise the cut-off, shorten their text or leave them out',
      ),
    );
  });

  test('no row, and a recipe that is none', async () => {
    expect(message(await failing(() => ({}), { rows: [] }))).toBe(
      'no row to train on; give at least one annotated row',
    );
    expect(await failing(() => ({}), { recipe: { batchSize: 0 } })).toBeInstanceOf(InputError);
  });

  test('facts that are no facts are a mistake of the program', async () => {
    const error = await failing(() => ({}), {
      describe: (row) => ({ ...describeLinear(row), scored: NaN }),
    });
    expect(error).toEqual(new RangeError('row row 0: 1 tokens with a scored weight of NaN'));
  });

  test('a device that fails in an evaluation: the step before it', async () => {
    const lost = new DeviceError('webgpu', 'WebGPU device lost (2): the device was destroyed.');
    const error = await failing(() => ({}), { evaluate: () => Promise.reject(lost) });
    expect(error).toMatchObject({ problem: 'device failed', step: 6 }); // 24 rows, 4 a step
    expect((error as Error).cause).toBe(lost);
    expect(message(error)).toMatch(
      /^step 6, epoch 1: the graph failed on webgpu: WebGPU device lo/,
    );
  });

  test('a mistake of the program: its own error', async () => {
    const error = await failing((_, at) => {
      if (at === 2) throw new TypeError('x is not a function');
      return {};
    });
    expect(error).toEqual(new TypeError('x is not a function'));
  });
});

test('progress: from the first step to the last', async () => {
  const told: (readonly [number, number | undefined])[] = [];
  await train({
    ...basics(),
    model: linearModel(),
    recipe: { duration: { steps: 3 }, batchSize: 8 },
    progress: (done, total) => {
      told.push([done, total]);
    },
  });
  expect(told).toEqual([
    [0, 3],
    [1, 3],
    [2, 3],
    [3, 3],
  ]);
});
