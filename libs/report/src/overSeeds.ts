import type { SeedMean, SystemScore } from '@labelray/core';
import type { CorpusView, View } from './view.ts';

/** The mean over seeds of a system on a corpus, where it has several. */
export const seedMean = (view: View, at: CorpusView, system: string): SeedMean | undefined =>
  view.scores.seedMeans?.find((mean) => mean.system === system && mean.corpus === at.corpus.id);

/** A system as scored, or the mean of its seeds: then without a seed, and without what was not averaged. */
export type Averaged = Omit<SystemScore, 'seed'> & { readonly seed?: number | undefined };

/** A corpus's systems, those with several seeds once, with their means and the intervals of these. */
export const systemsOverSeeds = (view: View, at: CorpusView): Averaged[] => {
  const first = at.systems.filter(
    ({ system }, i) => at.systems.findIndex((other) => other.system === system) === i,
  );
  return first.map((score): Averaged => {
    const mean = seedMean(view, at, score.system);
    if (mean === undefined) return score;
    const { intervals, findings } = mean;
    return {
      ...score,
      seed: undefined,
      intervals,
      metrics: Object.fromEntries(Object.entries(intervals).map(([id, { value }]) => [id, value])),
      findings: score.findings.map((each) => ({ ...each, f1: findings[each.finding] ?? each.f1 })),
    };
  });
};
