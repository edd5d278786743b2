import { InputError } from '@labelray/core';
import { readPredictions } from '../score/readPredictions.ts';
import { loadModality, partNames } from '../workspace.ts';

/**
 * The modality whose findings and values a label file has.
 *
 * @throws InputError where none fits, or more than one.
 */
export async function guessModality(path: string): Promise<string> {
  const fitting: string[] = [];
  for (const id of partNames('modality')) {
    try {
      await readPredictions(path, await loadModality(id));
      fitting.push(id);
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
    }
  }
  const [only] = fitting;
  if (only !== undefined && fitting.length === 1) return only;
  throw new InputError(
    fitting.length > 1
      ? `the labels may be of ${fitting.join(' or ')}`
      : `its findings or values are those of no modality: ${partNames('modality').join(', ')}`,
    { file: path, remedy: 'name one, and what does not fit is told: --modality cxr' },
  );
}
