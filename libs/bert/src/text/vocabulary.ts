import { InputError } from '@labelray/core';

/** Marks that every BERT vocabulary has, by what they are for. */
export const marks = {
  padding: '[PAD]',
  unknown: '[UNK]',
  start: '[CLS]',
  end: '[SEP]',
  mask: '[MASK]',
} as const;

/** Word pieces by their number. */
export type Vocabulary = readonly string[];

const remedy = 'give the vocab.txt that the model was trained with';

/**
 * Reads a `vocab.txt`: one piece a line, numbered from 0. Throws InputError where a mark is missing, a piece is empty or
 * stands twice, and where `size` is given and is not the number of pieces.
 */
export function parseVocabulary(text: string, file: string, size?: number): Vocabulary {
  const pieces = text.replace(/\r?\n$/, '').split(/\r?\n/);
  if (size !== undefined && pieces.length !== size) {
    throw new InputError(`has ${pieces.length} word pieces, the weights have ${size}`, {
      file,
      remedy,
    });
  }
  const seen = new Map<string, number>();
  for (const [at, piece] of pieces.entries()) {
    const row = at + 1;
    const before = seen.get(piece);
    if (piece === '') throw new InputError('an empty word piece', { file, row, remedy });
    if (before !== undefined) {
      throw new InputError(`the word piece stands in row ${before} already`, { file, row, remedy });
    }
    seen.set(piece, row);
  }
  for (const mark of Object.values(marks)) {
    if (!seen.has(mark)) throw new InputError(`has no ${mark}`, { file, remedy });
  }
  return pieces;
}

/** The text of a `vocab.txt`. */
export const vocabularyText = (vocabulary: Vocabulary): string => `${vocabulary.join('\n')}\n`;
