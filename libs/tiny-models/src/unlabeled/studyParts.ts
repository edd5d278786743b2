import { InputError, type LabeledReport, type Modality, type Study } from '@labelray/core';

/** The reports of one part of a study's corpus: `cxr internal test`. */
export interface StudyPart {
  readonly name: string;
  readonly reports: readonly LabeledReport[];
}

/**
 * The synthetic reports of studies, part by part; corpora that are read from files are left out, as no pretraining text
 * can stem from them.
 *
 * @throws InputError for a study of a modality that is not given.
 */
export function studyParts(
  studies: readonly Pick<Study, 'modality' | 'name' | 'corpora'>[],
  modalities: readonly Pick<Modality, 'id' | 'synthesize'>[],
): readonly StudyPart[] {
  return studies.flatMap((study) => {
    const modality = modalities.find(({ id }) => id === study.modality);
    if (modality === undefined)
      throw new InputError(`unknown modality "${study.modality}" of the study "${study.name}"`, {
        remedy: `known: ${modalities.map(({ id }) => id).join(', ')}`,
      });
    return study.corpora.flatMap(({ id, source }) => {
      if (source.kind !== 'synthetic' || modality.synthesize === undefined) return [];
      const reports = modality.synthesize(source);
      return (['train', 'dev', 'test'] as const)
        .map((part) => ({
          name: `${study.modality} ${id} ${part}`,
          reports: reports.filter(({ split }) => split === part),
        }))
        .filter((part) => part.reports.length > 0);
    });
  });
}
