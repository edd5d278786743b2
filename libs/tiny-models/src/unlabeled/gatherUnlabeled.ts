import { InputError, type LabeledReport, type Modality } from '@labelray/core';
import { normalizedText } from '@labelray/corpus';
import { resembles } from './resemblance.ts';
import type { UnlabeledReport } from './unlabeledReport.ts';

export interface GatherOptions {
  /** Far from the seeds of every study; the studies' own reports are drawn with other seeds. */
  readonly seed: number;
  /** Reports a modality and style, before the close ones are dropped. */
  readonly reports?: number;
  /** Every report of every part of every study: no text like one of them is kept. */
  readonly studies: readonly LabeledReport[];
}

const styles = ['internal', 'external'] as const;

/** True for a department's ready-made text, of which training and test might share an instance. */
const readyMade = ({ phenomena = {} }: LabeledReport): boolean =>
  Object.values(phenomena).includes('template');

/**
 * Synthetic reports of each modality in both styles, to be read as text: gold is thrown away, ids and patients are named
 * after the seed. Only training parts are drawn, so that sentences kept for test parts never occur; ready-made reports,
 * repeated texts and every text that resembles one of a study are dropped.
 *
 * @throws InputError for a modality without a synthesizer.
 */
export function gatherUnlabeled(
  modalities: readonly Pick<Modality, 'id' | 'synthesize'>[],
  { seed, reports = 3000, studies }: GatherOptions,
): readonly UnlabeledReport[] {
  const close = resembles(studies.map(({ text }) => text));
  const seen = new Set<string>();
  return modalities.flatMap(({ id: modality, synthesize }) => {
    if (synthesize === undefined)
      throw new InputError(`the modality "${modality}" has no synthesizer`, {
        remedy: 'leave it out of the unlabeled text',
      });
    return styles.flatMap((style) =>
      synthesize({ style, parts: { train: reports }, seed }).flatMap((report) => {
        const { id, patientId = id, text } = report;
        const words = normalizedText(text);
        if (readyMade(report) || seen.has(words) || close(text)) return [];
        seen.add(words);
        return {
          id: `${id}@${seed}`,
          patientId: `${patientId}@${seed}`,
          modality,
          register: style === 'internal' ? ('prose' as const) : ('telegram' as const),
          text,
        };
      }),
    );
  });
}
