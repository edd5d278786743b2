import type { Style } from '@labelray/corpus';
import { placements } from '../blocks.ts';
import { place } from '../place.ts';
import { unless } from '../unless.ts';
import { calcifications } from './calcifications.ts';
import { fillers } from './fillers.ts';
import { frames, headedFrames } from './frames.ts';
import { headedJoints, joints } from './joints.ts';
import { masses } from './masses.ts';
import { nodes } from './nodes.ts';
import { nouns } from './nouns.ts';
import { valueFillers } from './sideWords.ts';
import { skin } from './skin.ts';
import {
  asides,
  extras,
  headedExtras,
  headedLayouts,
  impression,
  layouts,
  likewise,
  normals,
  removable,
  secondVoices,
  sections,
} from './surroundings.ts';
import { tissue } from './tissue.ts';

const lines: Omit<Style, 'blocks'> = {
  phrases: place({ ...masses, ...calcifications, ...tissue, ...skin, ...nodes }, likewise),
  fillers,
  valueFillers,
  nouns,
  frames,
  joints,
  extras,
  asides,
  normals,
  secondVoices,
  unless,
  testOnly: { 'unseen-synonym': 3 },
  weights: {
    'phrase-side': 3,
    'side-abbreviation': 2,
    quadrant: 3,
    'bilateral-word': 4,
    'heading-side': 6,
    'unseen-synonym': 2.2,
    measurement: 1.2,
    'negation-of-one-side': 1.5,
    negation: 5,
    'anatomical-ambiguity': 2,
    normality: 2,
  },
  topics: {
    density: ['Gland'],
    right: ['Right Breast', 'Rt Breast'],
    left: ['Left Breast', 'Lt Breast'],
    breast: ['Gland'],
    skin: ['Skin'],
    nodes: ['Axilla'],
    rest: ['Remarks', 'NB'],
    assessment: ['Advice'],
  },
  layouts,
  rates: {
    joint: 0.35,
    frame: 0.45,
    template: 0.35,
    extra: 0.6,
    verbose: 0.08,
    typo: 0.05,
    redaction: 0.1,
    disorder: 0.1,
  },
  removable,
  removed: 'XXXX',
  sections,
  impression,
  labeled: { findings: '', impression: 'OPINION:' },
};

/** Another hospital's telegrams: mostly a block a breast, findings after their place, the opinion part of the text. */
export const external: Style = {
  ...lines,
  blocks: {
    rate: 0.62,
    own: ['right', 'left'],
    style: {
      ...lines,
      frames: headedFrames,
      joints: headedJoints,
      extras: headedExtras,
      secondVoices: [],
    },
    placements,
    denials: { none: 'x' },
    unmarked: 'heading-side',
    layouts: headedLayouts,
  },
};
