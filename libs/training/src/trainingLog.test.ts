import { expect, test } from '@jest/globals';
import { bytesSource, InputError } from '@labelray/core';
import { readTrainingLog } from './readTrainingLog.ts';
import type { EvaluationLine, StepLine } from './trainingLog.ts';

const step: StepLine = {
  kind: 'step',
  step: 1,
  epoch: 1,
  loss: 0.5,
  learningRate: 3e-5,
  gradientNorm: 2,
  tokens: 100,
  tokensPerSecond: 50,
  seconds: 2,
};
const evaluation: EvaluationLine = {
  kind: 'evaluation',
  step: 1,
  epoch: 1,
  score: 0.8,
  best: true,
  seconds: 3,
  measures: { loss: 0.4 },
};
const read = (text: string, options = {}) =>
  Array.fromAsync(readTrainingLog(bytesSource('train.jsonl', text), options));
const text = `${JSON.stringify(step)}\n${JSON.stringify(evaluation)}\n`;

test('reads the lines of both kinds', async () => {
  expect(await read(text)).toEqual([step, evaluation]);
});

test('a last line that is cut off is dropped where asked', async () => {
  const warnings: string[] = [];
  const options = { resume: true, warn: (message: string) => warnings.push(message) };
  expect(await read(text.slice(0, -5), options)).toEqual([step]);
  expect(warnings).toEqual(['train.jsonl, row 2: the last line is cut off and is dropped']);
  await expect(read(text.slice(0, -5))).rejects.toThrow(InputError);
});

test.each<[string, unknown]>([
  ['another kind', { ...step, kind: 'epoch' }],
  ['a missing number', { ...step, loss: null }],
  ['a text for a number', { ...evaluation, score: '0.8' }],
  ['no measures', { ...evaluation, measures: null }],
  ['a list', [1]],
  ['null', null],
])('%s is refused', async (_, value) => {
  await expect(read(`${JSON.stringify(step)}\n${JSON.stringify(value)}\n`)).rejects.toThrow(
    'train.jsonl, row 2: no line of a training log; give the train.jsonl of a training folder',
  );
});
