import type { LogLine } from '@labelray/training';
import type { ModelFacts } from './modelCard.ts';

/** A training log fit to be kept: every evaluation, and of the steps the mean of each `every`, without times. */
export function thinnedLog(
  lines: readonly LogLine[],
  { every = 50 }: { readonly every?: number } = {},
): readonly Readonly<Record<string, unknown>>[] {
  const kept: Readonly<Record<string, unknown>>[] = [];
  let losses: number[] = [];
  for (const line of lines) {
    if (line.kind === 'evaluation') {
      const { step, score, measures } = line;
      kept.push({ step, score: rounded(score), ...mapped(measures) });
      continue;
    }
    losses.push(line.loss);
    if (losses.length < every) continue;
    kept.push({ step: line.step, loss: rounded(losses.reduce((a, b) => a + b) / losses.length) });
    losses = [];
  }
  return kept;
}

/** What the last evaluation of a thinned log found, by set. */
export function lastScores(
  lines: readonly Readonly<Record<string, unknown>>[],
): ModelFacts['sets'] {
  const last = lines.findLast((line) => 'score' in line) ?? {};
  return Object.keys(last).flatMap((key) => {
    const name = key.replace(/, majority$/, '');
    const accuracy = last[name];
    const majority = last[key];
    return name !== key && typeof accuracy === 'number' && typeof majority === 'number'
      ? [{ name, accuracy, majority }]
      : [];
  });
}

const rounded = (number: number): number => Number(number.toFixed(4));

const mapped = (measures: Readonly<Record<string, number>>): Record<string, number> =>
  Object.fromEntries(Object.entries(measures).map(([name, value]) => [name, rounded(value)]));
