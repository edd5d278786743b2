import { InputError } from '@labelray/core';
import type { StudyInput } from './studyInput.ts';

/** Throws InputError where predictions name a corpus that the study has not. */
export function refuseStray({ corpora, systems }: Pick<StudyInput, 'corpora' | 'systems'>): void {
  const known = new Set(corpora.map(({ corpus }) => corpus.id));
  const stray = systems.find(({ corpus }) => !known.has(corpus));
  if (stray !== undefined) {
    throw new InputError(
      `"${stray.system}" has predictions for the unknown corpus "${stray.corpus}"`,
      { remedy: `known: ${[...known].join(', ')}` },
    );
  }
}
