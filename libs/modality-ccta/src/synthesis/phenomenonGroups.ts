import type { PhenomenonGroup } from '@labelray/core';

/** Phenomenon → the group under which error analyses count it; `other` follows from vessels, amounts and numbers. */
export const phenomenonGroups: Readonly<Record<string, PhenomenonGroup>> = {
  plain: 'plain',
  stated: 'plain',
  named: 'plain',
  'category line': 'plain',
  'vessels and category': 'plain',
  'bound only': 'negation-scope', // "no stenosis > 50 %" denies an amount, not the disease
  'no restenosis': 'negation-scope', // the stent is there, its narrowing is denied
  bounded: 'contrast',
  prior: 'history',
  zero: 'normality',
  typo: 'typo',
  'other words': 'unseen-synonym',
  calcium: 'other',
  features: 'other',
  'occluded graft': 'other',
  reserve: 'other',
  segments: 'other',
  single: 'other',
  'small branch': 'other',
  vessels: 'other',
  'not-mentioned': 'not-mentioned',
};
