import type { Modality } from '@labelray/core';
import { findings } from './findings.ts';

/** Mammography: 11 findings, each on the right, the left, both sides, nowhere, or on an unstated side. */
export const modality: Modality = {
  id: 'mammo',
  title: 'Mammography',
  findings,
  instruction: `Label a mammography report. For each finding answer r (right breast), l (left breast), b (both breasts),
x (absent or not mentioned) or o (present, but the side is not stated).`,
  mappings: [{ from: 'o', to: 'x' }],
};
