import { fileError } from '@labelray/core';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseVocabulary, type Vocabulary } from './vocabulary.ts';

/**
 * The vocabulary of a BERT folder as it is written again: `vocab.txt`, and whether case is dropped (`do_lower_case` of
 * tokenizer_config.json, true where absent). Throws InputError where vocab.txt is missing or broken.
 */
export async function readVocabulary(
  folder: string,
): Promise<{ readonly vocabulary: Vocabulary; readonly lowercase: boolean }> {
  const file = join(folder, 'vocab.txt');
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    throw fileError(error, file, 'put the vocab.txt of the model there');
  });
  const settings = await readFile(join(folder, 'tokenizer_config.json'), 'utf8').catch(() => '');
  return {
    vocabulary: parseVocabulary(text, file),
    lowercase: !/"do_lower_case"\s*:\s*false/u.test(settings),
  };
}
