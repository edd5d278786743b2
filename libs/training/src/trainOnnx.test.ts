import { expect, test } from '@jest/globals';
import { bytesSource } from '@labelray/core';
import { scratchFolder } from '@labelray/testing';
import { readFileSync } from 'node:fs';
import { readTrainingLog } from './readTrainingLog.ts';
import { clock } from './testing/clock.ts';
import { classRows, twoLayerModel, type ClassRow } from './testing/twoLayerModel.ts';
import { train, type TrainOptions } from './train.ts';
import { TrainingError } from './trainingError.ts';

const scratch = scratchFolder({ inMemory: true });

const basics = (folder: string): Omit<TrainOptions<ClassRow>, 'model'> => ({
  rows: classRows(24),
  describe: ({ id, weight }) => ({ id, tokens: 4, scored: weight }),
  folder: scratch(folder),
  seed: 1,
  now: clock(),
});

test.each([24, 7])(
  'a net on ONNX Runtime, %d rows at once: the loss curve of PyTorch',
  async (microRows) => {
    const model = await twoLayerModel();
    const options = basics(`pinned ${microRows}`);
    await train({
      ...options,
      model,
      recipe: {
        duration: { steps: 40 },
        batchSize: 24,
        microRows,
        learningRate: 0.05,
        warmupSteps: 5,
        weightDecay: 0.01,
        maxGradientNorm: 0.5,
      },
    });
    await model.release();
    const file = `${options.folder}/train.jsonl`;
    const lines = await Array.fromAsync(readTrainingLog(bytesSource(file, readFileSync(file))));
    // Printed by reference/reference_training.py.
    const pinned = { 1: 1.20777, 5: 1.0278229, 20: 0.9424792, 40: 0.9236829 };
    for (const [step, expected] of Object.entries(pinned)) {
      const line = lines[Number(step) - 1];
      const loss = line?.kind === 'step' ? line.loss : NaN;
      expect(Math.abs(loss - expected)).toBeLessThan(1e-5);
    }
  },
  30_000,
);

test('with dropout, broken off and resumed: the same bits', async () => {
  const recipe = { duration: { epochs: 3 }, batchSize: 5, learningRate: 0.05 };
  const whole = await twoLayerModel({ drop: 0.3 });
  await train({ ...basics('whole'), model: whole, recipe });
  const cut = await twoLayerModel({ drop: 0.3 });
  const stop = new AbortController();
  await train({
    ...basics('cut'),
    model: cut,
    recipe,
    signal: stop.signal,
    progress: (done) => {
      if (done === 7) stop.abort();
    },
  });
  const resumed = await twoLayerModel({ drop: 0.3 });
  await train({ ...basics('cut'), model: resumed, recipe, resume: true });
  for (const [name, { data }] of whole.parameters) {
    expect(resumed.parameters.get(name)?.data).toEqual(data);
    expect(cut.parameters.get(name)?.data).not.toEqual(data);
  }
  await Promise.all([whole, cut, resumed].map((model) => model.release()));
}, 30_000);

test('a device that fails in a step is named, the last checkpoint stays, and resumed: the same bits', async () => {
  const recipe = { duration: { epochs: 3 }, batchSize: 5, learningRate: 0.05 };
  const whole = await twoLayerModel();
  await train({ ...basics('undisturbed'), model: whole, recipe });
  const options = basics('lost');
  const checkpoint = `${options.folder}/checkpoint.safetensors`;
  const lost = await twoLayerModel();
  let before: Buffer | undefined;
  const failing = train({
    ...options,
    model: {
      parameters: lost.parameters,
      async step(rows, context) {
        // Step 8 finds its session gone, as when a driver restarts: 5 steps an epoch, a checkpoint after each.
        if (before !== undefined) await lost.release();
        return lost.step(rows, context);
      },
    },
    recipe,
    progress: (done) => {
      if (done === 7) before = readFileSync(checkpoint);
    },
  });
  await expect(failing).rejects.toThrow(TrainingError);
  await expect(failing).rejects.toMatchObject({ problem: 'device failed', step: 8 });
  await expect(failing).rejects.toThrow(
    /^step 8, epoch 2: the graph failed on cpu: .*disposed.*; the last checkpoint is intact: resume/,
  );
  expect(readFileSync(checkpoint)).toEqual(before);
  const resumed = await twoLayerModel();
  await train({ ...basics('lost'), model: resumed, recipe, resume: true });
  for (const [name, { data }] of whole.parameters) {
    expect(resumed.parameters.get(name)?.data).toEqual(data);
  }
  await Promise.all([whole, resumed].map((model) => model.release()));
}, 30_000);
