import type { Modality } from '@labelray/core';
import { findings } from './findings.ts';
import { instruction } from './instruction.ts';
import { lexicon } from './lexicon/index.ts';
import { phenomenonGroups } from './synthesis/phenomenonGroups.ts';
import { synthesize } from './synthesis/synthesize.ts';

/** Coronary CT angiography by CAD-RADS 2.0: findings with four different value sets. */
export const modality: Modality = {
  id: 'ccta',
  title: 'Coronary CT angiography',
  findings,
  instruction,
  lexicon,
  synthesize,
  phenomenonGroups,
};
