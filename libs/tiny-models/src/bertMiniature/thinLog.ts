import type { LogLine } from '@labelray/training';

/** Curves of a training, as points [step, value]. */
export interface Curves {
  readonly loss: readonly (readonly [step: number, loss: number])[];
  readonly kappa: readonly (readonly [step: number, kappa: number])[];
}

const rounded = (value: number): number => Number(value.toFixed(4));

/** The loss as means over `window` steps, at the last of them, and every evaluation. */
export function curvesOf(lines: readonly LogLine[], { window = 50 } = {}): Curves {
  const steps = lines.filter((line) => line.kind === 'step');
  const pieces = Array.from({ length: Math.ceil(steps.length / window) }, (_, piece) =>
    steps.slice(piece * window, (piece + 1) * window),
  );
  return {
    loss: pieces.map((piece) => {
      const mean = piece.reduce((sum, { loss }) => sum + loss, 0) / piece.length;
      return [piece.at(-1)?.step ?? 0, rounded(mean)] as const;
    }),
    kappa: lines.flatMap((line) =>
      line.kind === 'evaluation' ? [[line.step, rounded(line.score)] as const] : [],
    ),
  };
}

/** Every evaluation and each `every`th step of a log, without what depends on the clock. */
export function thinLog(lines: readonly LogLine[], { every = 25 } = {}): readonly string[] {
  return lines.flatMap((line) => {
    if (line.kind === 'evaluation') {
      const { kind, step, epoch, score, best } = line;
      return [JSON.stringify({ kind, step, epoch, score: rounded(score), best })];
    }
    const { kind, step, epoch, loss, learningRate, gradientNorm } = line;
    if (step % every !== 0) return [];
    const shown = { loss: rounded(loss), learningRate, gradientNorm: rounded(gradientNorm) };
    return [JSON.stringify({ kind, step, epoch, ...shown })];
  });
}
