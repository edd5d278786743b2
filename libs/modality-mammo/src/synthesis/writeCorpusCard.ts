// Writes CORPUS.md of this lib: `node libs/modality-mammo/src/synthesis/writeCorpusCard.ts`.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { corpusCard } from './corpusCard.ts';

writeFileSync(join(import.meta.dirname, '../../CORPUS.md'), corpusCard());
