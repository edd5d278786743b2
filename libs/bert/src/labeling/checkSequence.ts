import { InputError } from '@labelray/core';
import type { BertConfig } from '../config/bertConfig.ts';

/** Throws InputError where a sequence of word pieces is empty, too long or has a piece that the model does not know. */
export function checkSequence(
  sequence: readonly number[],
  row: number,
  { maxPositions, vocabulary }: BertConfig,
): void {
  const { length } = sequence;
  if (length === 0 || length > maxPositions) {
    throw new InputError(`sequence ${row} has ${length} word pieces`, {
      remedy: `give 1 to ${maxPositions}`,
    });
  }
  const strange = sequence.find((id) => !Number.isInteger(id) || id < 0 || id >= vocabulary);
  if (strange !== undefined) {
    throw new InputError(`sequence ${row} has the word piece ${strange}`, {
      remedy: `the model knows 0 to ${vocabulary - 1}: take the vocabulary that belongs to it`,
    });
  }
}
