import type { Modality } from '@labelray/core';
import { meshCrosswalk } from './crosswalk.ts';
import { findings } from './findings.ts';
import { instruction } from './instruction.ts';
import { lexicon } from './lexicon/index.ts';
import { phenomenonGroups } from './synthesis/phenomenonGroups.ts';
import { synthesize } from './synthesis/synthesize.ts';

/** Chest X-ray: 13 findings, each present, absent, uncertain or not mentioned. */
export const modality: Modality = {
  id: 'cxr',
  title: 'Chest X-ray',
  findings,
  instruction,
  lexicon,
  synthesize,
  phenomenonGroups,
  crosswalks: [meshCrosswalk],
};
