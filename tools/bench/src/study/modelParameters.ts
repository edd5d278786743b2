import { InputError } from '@labelray/core';
import { openLlamaFolder } from '@labelray/llama';

/** Numbers in the weights of a LLaMA folder; `undefined` for a path that is none. */
export async function modelParameters(path: string): Promise<number | undefined> {
  try {
    const { tensors } = await openLlamaFolder(path);
    return [...tensors.values()].reduce(
      (sum, { shape }) => sum + shape.reduce((product, size) => product * size, 1),
      0,
    );
  } catch (error) {
    if (error instanceof InputError) return undefined;
    throw error;
  }
}
