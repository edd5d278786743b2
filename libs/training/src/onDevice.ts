import { DeviceError } from '@labelray/core';
import { TrainingError } from './trainingError.ts';

/** Computes a part of a training. Throws TrainingError, with the step, where the device fails; other errors pass. */
export async function onDevice<T>(
  at: { readonly step: number; readonly epoch: number },
  compute: () => Promise<T>,
): Promise<T> {
  try {
    return await compute();
  } catch (error) {
    if (!(error instanceof DeviceError)) throw error;
    throw new TrainingError(
      'device failed',
      {
        ...at,
        found: error.message,
        remedy:
          'the last checkpoint is intact: resume when the device is back, or with less memory at once',
      },
      { cause: error },
    );
  }
}
