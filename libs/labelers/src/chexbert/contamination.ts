import type { Report } from '@labelray/core';

/** What is known as MIMIC-CXR by the ids of its studies and patients: `s50414267`, `p10000032`. */
export function isMimicReport({ id, patientId }: Pick<Report, 'id' | 'patientId'>): boolean {
  return /^s?5\d{7}$/u.test(id) && (patientId === undefined || /^p?1\d{7}$/u.test(patientId));
}

/** Whether a model says that it was trained on MIMIC-CXR. */
export const knowsMimic = (trainedOn: string | undefined): boolean =>
  trainedOn !== undefined && /mimic/iu.test(trainedOn);

/** What a person must know of scores on reports that a model was trained on. */
export const contaminationNotice = (reports: number, trainedOn: string): string =>
  `contaminated: reports with ids of MIMIC-CXR: ${reports}, and this model was trained on ${trainedOn}; ` +
  'the scores on them are not those of unseen reports. Judge it on another corpus';
