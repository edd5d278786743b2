import { figureTheme, systemColors, type Figure } from '@labelray/report';
import type { EvaluationLine, LogLine, StepLine } from '@labelray/training';

/** Points a curve may have; longer trainings are averaged over as many steps as it takes. */
const mostPoints = 400;

/** The loss of every step, averaged where there are many, and the dev macro F1 of every evaluation with the best marked. */
export function trainingFigure(
  lines: readonly LogLine[],
  { title }: { readonly title: string },
): Figure {
  const steps = lines.filter((line): line is StepLine => line.kind === 'step');
  const evaluations = lines.filter((line): line is EvaluationLine => line.kind === 'evaluation');
  const best = evaluations.findLast((line) => line.best);
  const losses = averaged(steps);
  const last = steps.at(-1)?.step ?? 0;
  const x = {
    field: 'step',
    type: 'quantitative',
    title: 'step',
    scale: { domain: [0, last] },
    axis: { tickMinStep: 1, format: 'd' },
  };
  const [lossColor, scoreColor] = systemColors;
  const lossPanel = {
    width: 560,
    height: 160,
    data: { values: losses },
    mark: { type: 'line', color: lossColor, strokeWidth: 1.4 },
    encoding: { x, y: { field: 'loss', type: 'quantitative', title: 'training loss' } },
  };
  const scorePanel = {
    width: 560,
    height: 160,
    data: { values: evaluations.map(({ step, score }) => ({ step, score })) },
    layer: [
      { mark: { type: 'line', color: scoreColor, strokeWidth: 1.4 } },
      {
        mark: { type: 'point', color: scoreColor, size: 38, filled: true, opacity: 1 },
        transform: [{ filter: `datum.step === ${best?.step ?? -1}` }],
      },
    ],
    encoding: {
      x,
      y: {
        field: 'score',
        type: 'quantitative',
        title: 'dev macro F1',
        scale: { domain: [0, 1] },
      },
    },
  };
  const kept =
    best === undefined
      ? 'No dev part: the last step is kept.'
      : `The dot is what is kept: epoch ${best.epoch}, dev macro F1 ${best.score.toFixed(3)}.`;
  return {
    id: 'training',
    title,
    spec: {
      $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
      description: title,
      title: { text: title, subtitle: [kept] },
      vconcat: evaluations.length === 0 ? [lossPanel] : [lossPanel, scorePanel],
      config: figureTheme,
    },
  };
}

/** Mean losses of as many steps in a row as keep the curve short, at the last of them. */
function averaged(steps: readonly StepLine[]): { readonly step: number; readonly loss: number }[] {
  const size = Math.max(1, Math.ceil(steps.length / mostPoints));
  return Array.from({ length: Math.ceil(steps.length / size) }, (_, piece) => {
    const some = steps.slice(piece * size, (piece + 1) * size);
    const mean = some.reduce((sum, { loss }) => sum + loss, 0) / some.length;
    return { step: some.at(-1)?.step ?? 0, loss: Number(mean.toPrecision(6)) };
  });
}
