import { expect, test } from '@jest/globals';
import { renderSvg } from '@labelray/report';
import type { LogLine } from '@labelray/training';
import { trainingFigure } from './trainingFigure.ts';

const step = (n: number, loss: number): LogLine => ({
  ...{ kind: 'step', step: n, epoch: 1, loss, learningRate: 1, gradientNorm: 1 },
  ...{ tokens: 10, tokensPerSecond: 1, seconds: 1 },
});
const evaluation = (n: number, score: number, best: boolean): LogLine => ({
  ...{ kind: 'evaluation', step: n, epoch: n, score, best, seconds: 1, measures: {} },
});

interface Panels {
  readonly vconcat: readonly { readonly data: { readonly values: readonly object[] } }[];
}
const valuesOf = (lines: readonly LogLine[]) =>
  (trainingFigure(lines, { title: 'Training' }).spec as unknown as Panels).vconcat.map(
    ({ data }) => data.values,
  );

test('losses by step and scores by evaluation', () => {
  const lines = [step(1, 3), evaluation(1, 0.5, true), step(2, 2), evaluation(2, 0.4, false)];
  expect(valuesOf(lines)).toEqual([
    [
      { step: 1, loss: 3 },
      { step: 2, loss: 2 },
    ],
    [
      { step: 1, score: 0.5 },
      { step: 2, score: 0.4 },
    ],
  ]);
  expect(valuesOf([step(1, 3)])).toHaveLength(1); // without a dev part
});

test('long trainings are averaged, the last step included', () => {
  const lines = Array.from({ length: 1001 }, (_, n) => step(n + 1, n % 3));
  const [losses = []] = valuesOf(lines); // three steps a point: 334 points
  expect(losses).toHaveLength(334);
  expect(losses[0]).toEqual({ step: 3, loss: 1 }); // (0 + 1 + 2) / 3
  expect(losses.at(-1)).toEqual({ step: 1001, loss: 0.5 }); // steps 1000 and 1001: (0 + 1) / 2
});

test('it is drawn, and times in the log do not show', async () => {
  const lines = [step(1, 3), evaluation(1, 0.5, true), step(2, 2)];
  const slower = lines.map((line) => ({ ...line, seconds: 99 }));
  const svg = await renderSvg(trainingFigure(lines, { title: 'Training' }).spec);
  expect(svg).toContain('dev macro F1 0.500');
  expect(await renderSvg(trainingFigure(slower, { title: 'Training' }).spec)).toBe(svg);
});
