import { beforeAll, expect, test } from '@jest/globals';
import type { LabeledReport, LabelerContext } from '@labelray/core';
import { scratchFolder } from '@labelray/testing';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { knee, writeSmallModel } from '../llama/testing/smallModel.ts';
import { labeler } from './labeler.ts';

const path = scratchFolder();
const base = path('base');
beforeAll(() => writeSmallModel(base));

const reports = Array.from({ length: 4 }, (_, n): LabeledReport => {
  const code = n % 2 === 0 ? '1' : '0';
  const labels = Object.fromEntries(knee.findings.map(({ id }) => [id, code]));
  const text = `${n % 2 === 0 ? 'Effusion' : 'Tear'} ${n}.`;
  return { id: `r${n}`, patientId: `r${n}`, sections: {}, text, labels };
});

/** Losses of two steps of training the labeler. */
async function losses(folder: string, more: Readonly<Record<string, unknown>>): Promise<number[]> {
  const context: LabelerContext = {
    ...{ modality: knee, argument: base, seed: 1, folder: path(folder) },
    options: {
      ...{ prompt: 'plain', guideline: 'brief', maxTokens: 256, threads: 1 },
      ...{ rank: 2, epochs: 1, learningRate: 0.02, batchSize: 2, warmupSteps: 1, ...more },
    },
  };
  const trainable = labeler.train?.(context);
  if (trainable === undefined) throw new Error('lora cannot be trained');
  await trainable.fit(reports, [], () => undefined);
  const lines = readFileSync(path(folder, 'run', 'train.jsonl'), 'utf8')
    .trim()
    .split('\n');
  return lines.map((line) => (JSON.parse(line) as { readonly loss: number }).loss);
}

test('the labeler trained with TensorFlow.js has the losses of ONNX Runtime, and its adapter', async () => {
  const [ours, theirs] = [await losses('onnx', {}), await losses('tfjs', { engine: 'tfjs-plain' })];
  expect(ours).toHaveLength(2);
  ours.forEach((loss, at) => {
    expect(Math.abs(loss - (theirs[at] ?? NaN))).toBeLessThan(1e-4);
  });
  expect(existsSync(path('tfjs', 'adapter', 'adapter_model.safetensors'))).toBe(true);
});

test('an unknown engine, one that cannot do what is asked, one that is not installed', async () => {
  await expect(losses('odd', { engine: 'tfsj' })).rejects.toThrow('did you mean "tfjs"');
  await expect(losses('odd', { engine: 'tfjs', recompute: true })).rejects.toThrow(
    'the engine tfjs cannot recompute activations; leave out recompute',
  );
  const root = join(import.meta.dirname, '../../../..');
  if (existsSync(join(root, 'node_modules/@tensorflow/tfjs-node-gpu'))) return;
  await expect(losses('odd', { engine: 'tfjs' })).rejects.toThrow(
    'needs the package @tensorflow/tfjs-node-gpu, which is not installed; npm install',
  );
});
