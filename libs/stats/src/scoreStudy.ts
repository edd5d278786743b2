import type { Scores } from '@labelray/core';
import { adjustFamily } from './study/adjustFamily.ts';
import { gatherSweeps } from './study/gatherSweeps.ts';
import { refuseStray } from './study/refuseStray.ts';
import { scoreCorpus, type CorpusScores } from './study/scoreCorpus.ts';
import type { StudyInput } from './study/studyInput.ts';

/**
 * Scores a study: counts, metrics, intervals and tests of every system on every test set, as the single source of all
 * tables and figures. The same input gives the same bytes; the seed is part of `statistics`.
 *
 * @throws InputError for illegal gold, unknown or repeated report ids, and metrics that a corpus cannot have.
 *
 * @example
 * scoreStudy({ study, modality, statistics, corpora, leakage: [], systems, notes: [] }).systems[0].metrics.macroPresent
 * // => 0.81
 */
export function scoreStudy(input: StudyInput): Scores {
  refuseStray(input);
  return gatherScores(
    input,
    input.corpora.map((graded) => scoreCorpus(input, graded)),
  );
}

/**
 * The second half of `scoreStudy`: the scores of a study from what `scoreCorpus` says of each of its corpora, in their
 * order; the corpora can so be scored at the same time, for each draws from streams of its own. Call `refuseStray` first:
 * predictions of a corpus that the study has not are passed over here.
 */
export function gatherScores(input: StudyInput, scored: readonly CorpusScores[]): Scores {
  const { study, modality, statistics, corpora, leakage } = input;
  const known = new Set(corpora.map(({ corpus }) => corpus.id));
  const comparisons = scored.flatMap((corpus) => corpus.comparisons);
  const unread = statistics.families.flatMap(({ id, corpora: named }) =>
    named
      .filter((corpus) => !known.has(corpus))
      .map((corpus) => `${id}: no corpus "${corpus}" here`),
  );
  const scores = scored.flatMap((corpus) => corpus.systems);
  const seedMeans = scored.flatMap((corpus) => corpus.seedMeans);
  return {
    schema: 'labelray/scores@1',
    study,
    modality: { id: modality.id, title: modality.title, findings: modality.findings },
    statistics,
    corpora: scored.map(({ corpus }) => corpus),
    leakage,
    systems: scores,
    comparisons: statistics.families.flatMap((family) =>
      adjustFamily(
        family,
        comparisons.filter((comparison) => comparison.family === family.id),
        statistics.level,
      ),
    ),
    seedSpread: scored.flatMap((corpus) => corpus.seedSpread),
    ...(seedMeans.length === 0 ? {} : { seedMeans }),
    ...(input.sweeps === undefined
      ? {}
      : {
          sweeps: gatherSweeps(input.sweeps, {
            variants: scored.flatMap((corpus) => corpus.variants),
            systems: scores,
            metric: statistics.primary,
          }),
        }),
    notes: [...input.notes, ...scored.flatMap(({ notes }) => notes), ...unread],
  };
}
