import type { Finding, Labels } from '@labelray/core';
import { f1 } from '@labelray/stats';

/** Gold and predicted labels of one report. */
export interface Judged {
  readonly gold: Labels;
  readonly predicted: Labels;
}

/** How well a dev part is labeled. */
export interface DevScore {
  /** Mean of the findings; NaN where nothing is annotated. */
  readonly score: number;
  /** By finding, the mean F1 over the values that occur in its gold; findings without gold are left out. */
  readonly findings: Readonly<Record<string, number>>;
}

/**
 * The study's primary metric on a dev part: mean over scored findings of the mean F1 over the values that occur in its
 * gold. Reports without gold of a finding do not count for it.
 */
export function devScore(findings: readonly Finding[], judged: readonly Judged[]): DevScore {
  const means = findings
    .filter(({ scored }) => scored)
    .flatMap((finding) => {
      const mean = findingScore(finding, judged);
      return mean === undefined ? [] : [[finding.id, mean] as const];
    });
  return {
    score: means.reduce((sum, [, mean]) => sum + mean, 0) / means.length,
    findings: Object.fromEntries(means),
  };
}

function findingScore({ id, values }: Finding, judged: readonly Judged[]): number | undefined {
  const annotated = judged.filter(({ gold }) => gold[id] !== undefined);
  const present = values.filter(({ code }) => annotated.some(({ gold }) => gold[id] === code));
  if (present.length === 0) return undefined;
  const scores = present.map(({ code }) => {
    const counts = { tp: 0, fp: 0, fn: 0 };
    for (const { gold, predicted } of annotated) {
      const said = predicted[id] === code;
      if (gold[id] === code) counts[said ? 'tp' : 'fn']++;
      else if (said) counts.fp++;
    }
    return f1(counts);
  });
  return scores.reduce((sum, score) => sum + score, 0) / scores.length;
}
