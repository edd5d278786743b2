import type { Progress } from '@labelray/core';
import type { TrainResult } from '@labelray/training';
import { openTuning, type TuningData, type TuningOptions } from './openTuning.ts';

/**
 * Tunes a LLaMA by LoRA on the slots of a modality's findings and writes the adapter of the best epoch, by the primary
 * metric on the dev part, into a folder. Throws InputError as `openTuning` does.
 */
export async function tune(
  data: TuningData,
  {
    adapterFolder,
    progress,
    ...options
  }: TuningOptions & { readonly adapterFolder: string; readonly progress: Progress },
): Promise<TrainResult> {
  const tuning = await openTuning(data, options);
  try {
    const result = await tuning.train(progress);
    if (result.ended !== 'aborted') await tuning.write(adapterFolder, result);
    return result;
  } finally {
    await tuning.release();
  }
}
