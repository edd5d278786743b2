import type { Modality } from '@labelray/core';
import type { TuningAccount } from '@labelray/labelers/tuning';
import { idList } from '@labelray/training';

/** What a person should know before a training begins, a line each; report ids, never their text. */
export function tuningWarnings(
  { findings }: Pick<Modality, 'findings'>,
  {
    unseen,
    contradictions,
    overLong,
    devOverLong,
    nearlyShared,
  }: Pick<TuningAccount, 'unseen' | 'contradictions' | 'overLong' | 'devOverLong' | 'nearlyShared'>,
): string[] {
  const byFinding = Map.groupBy(unseen, ({ finding }) => finding);
  const missing = findings.flatMap(({ id, values }) => {
    const words = (byFinding.get(id) ?? []).map(({ value: code }) => {
      const word = values.find((value) => value.code === code)?.word ?? '';
      return `${word} (${code})`;
    });
    return words.length === 0 ? [] : [`${id} ${words.join(', ')}`];
  });
  const counted = (ids: readonly string[], said: string) =>
    ids.length === 0 ? [] : [`${said}: ${ids.length}, ${idList(ids)}`];
  return [
    ...(missing.length === 0
      ? []
      : [`no training report has these values, they will not be learned: ${missing.join('; ')}`]),
    ...contradictions.map(
      (contradiction) =>
        `contradictory training reports, one text with other labels of ${contradiction.findings.join(', ')}: ${idList(contradiction.reports)}`,
    ),
    ...counted(overLong, 'training reports over the cut-off, left out'),
    ...counted(devOverLong, 'dev reports over the cut-off, counted as missed'),
    ...(nearlyShared.length === 0
      ? []
      : [`dev reports with nearly the text of training reports: ${idList(nearlyShared)}`]),
  ];
}
