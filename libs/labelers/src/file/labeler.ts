import { InputError, type LabelerModule } from '@labelray/core';
import { fileSource } from '@labelray/corpus/files';
import { openPredictions } from './openPredictions.ts';

/** `file:<csv>`: someone else's predictions. */
export const labeler: LabelerModule = {
  summary: 'predictions from a labels CSV, such as the official CheXpert or NegBio labels',
  async open({ modality, argument }) {
    if (argument === undefined || argument === '') {
      throw new InputError('the labeler file needs a file', { remedy: 'write file:<csv>' });
    }
    return openPredictions(fileSource(argument), modality.findings);
  },
};
