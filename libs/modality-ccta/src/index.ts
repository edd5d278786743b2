import type { Modality } from '@labelray/core';
import { findings } from './findings.ts';
import { instruction } from './instruction.ts';
import { lexicon } from './lexicon.ts';
import { synthesize } from './synthesis.ts';

/** Coronary CT angiography, with example findings to replace. */
export const modality: Modality = {
  id: 'ccta',
  title: 'Coronary CT angiography',
  findings,
  instruction,
  lexicon,
  synthesize,
};
