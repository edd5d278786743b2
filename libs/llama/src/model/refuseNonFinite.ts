import { InputError } from '@labelray/core';
import { findNonFinite } from '@labelray/weights';
import type { LlamaFolder } from './openFolder.ts';

/**
 * Looks for the cause of numbers that are not finite among the weights of a folder, and throws InputError naming it. It
 * reads all of them, so it is asked when a result is NaN, not before. Throws InputError too where all weights are finite:
 * then the sums overflowed.
 */
export async function refuseNonFinite({ folder, tensors }: LlamaFolder): Promise<never> {
  const found = await findNonFinite({ tensors });
  if (found === undefined) {
    throw new InputError('the model computes what is not finite, though its weights are', {
      file: folder,
      remedy: 'leave the adapter out, or compute on the device cpu',
    });
  }
  const { tensor, index, value } = found;
  throw new InputError(`the weight ${tensor} holds ${value} at element ${index}`, {
    file: tensors.get(tensor)?.file ?? folder,
    remedy: 'download the folder again, or take another model',
  });
}
