import { expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { corpusCard } from './corpusCard.ts';

test('CORPUS.md is what writeCorpusCard.ts writes', () => {
  const path = join(import.meta.dirname, '../../CORPUS.md');
  expect(readFileSync(path, 'utf8')).toBe(corpusCard());
});
