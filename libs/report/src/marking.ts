import { formatCount } from './formatCell.ts';
import type { CorpusView, View } from './view.ts';

/**
 * What stands before the title of a table or figure that shows these corpora. Where any corpus of a study is
 * synthetic, everything printed of the study says so, and says which part it is.
 */
export const banner = (view: View, shown: readonly CorpusView[]): string | undefined => {
  if (!view.synthetic) return undefined;
  const isSynthetic = ({ corpus }: CorpusView) => corpus.provenance === 'synthetic';
  // The study's own word counts where no corpus says it.
  if (!view.corpora.some(isSynthetic) || shown.every(isSynthetic)) return 'SYNTHETIC';
  return shown.some(isSynthetic) ? 'PARTLY SYNTHETIC' : 'Real data of a partly SYNTHETIC study';
};

/** What a reader must know of the provenance of these corpora. */
export const notices = (shown: readonly CorpusView[]): string[] => {
  const titles = (provenance: string) =>
    shown.flatMap(({ corpus }) => (corpus.provenance === provenance ? [corpus.title] : []));
  const say = (names: readonly string[], what: string) =>
    names.length === 0 ? [] : [`${names.join(', ')}: ${what}`];
  return [
    ...say(
      titles('synthetic'),
      'synthetic reports, gold by construction; says nothing of clinical performance.',
    ),
    ...say(
      titles('credentialed'),
      'credentialed data; aggregate figures only, under its data use agreement.',
    ),
    ...say(titles('private'), 'private data; aggregate figures only, with its owner’s consent.'),
  ];
};

/** How the intervals and tests of these corpora were made. */
export const resampling = (view: View, shown: readonly CorpusView[]): string[] => {
  const { draws, permutations, seed } = view.scores.statistics;
  const by = shown
    .map(({ corpus }) => (shown.length === 1 ? corpus.unit : `${corpus.title}: ${corpus.unit}`))
    .join('; ');
  const loose = shown.flatMap(({ corpus }) => (corpus.unit === 'patient' ? [] : [corpus.title]));
  const tests =
    view.scores.comparisons.length === 0
      ? ''
      : `; P: paired permutation by the same unit, ${formatCount(permutations)} rounds`;
  return [
    `${view.ci}: BCa bootstrap, ${formatCount(draws)} draws (resampled: ${by})${tests}; seed ${seed}.`,
    ...(loose.length > 0
      ? [
          `${loose.join(', ')}: patients are not known, so intervals are too narrow where one patient has several reports.`,
        ]
      : []),
  ];
};
