import type { LabeledReport } from '@labelray/core';

/** Seconds of one evaluation, and of opening the model for it, from a sample of reports of every length. */
export async function measureEvaluation(
  dev: readonly LabeledReport[],
  {
    score,
    now,
    sample: most,
  }: {
    readonly score: (reports: readonly LabeledReport[]) => Promise<unknown>;
    readonly now: () => number;
    readonly sample: number;
  },
): Promise<{ readonly seconds: number; readonly opening: number }> {
  if (dev.length === 0) return { seconds: 0, opening: 0 };
  const byLength = dev.toSorted((a, b) => a.text.length - b.text.length);
  const every = Math.ceil(dev.length / most);
  const sample = byLength.filter((_, at) => at % every === 0);
  const start = now();
  await score(sample);
  const opened = now();
  await score(sample);
  const again = (now() - opened) / 1000;
  return {
    seconds: (again * dev.length) / sample.length,
    opening: Math.max(0, (opened - start) / 1000 - again),
  };
}
