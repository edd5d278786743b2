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
  impression,
  layouts,
  likewise,
  normals,
  removable,
  secondVoices,
  sections,
} from './surroundings.ts';
import { tissue } from './tissue.ts';

const prose: Omit<Style, 'blocks'> = {
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
    'side-abbreviation': 1.3,
    quadrant: 3,
    'bilateral-word': 4,
    'heading-side': 6,
    'unseen-synonym': 2.2,
    measurement: 1.2,
    'negation-of-one-side': 1.3,
    negation: 5,
    'anatomical-ambiguity': 2,
    normality: 1.5,
  },
  topics: {
    technique: ['TECHNIQUE'],
    density: ['BREAST COMPOSITION'],
    right: ['RIGHT BREAST', 'Right breast', 'RIGHT'],
    left: ['LEFT BREAST', 'Left breast', 'LEFT'],
    breast: ['PARENCHYMA'],
    skin: ['SKIN AND NIPPLES'],
    nodes: ['LYMPH NODES'],
    rest: ['OTHER', 'ADDITIONAL FINDINGS'],
    assessment: ['RECOMMENDATION'],
  },
  layouts,
  rates: {
    joint: 0.35,
    frame: 0.5,
    template: 0.25,
    extra: 0.72,
    verbose: 0.08,
    typo: 0.03,
    redaction: 0.04,
    disorder: 0.12,
  },
  removable,
  removed: '___',
  sections,
  impression,
};

/** The house style of one hospital: full sentences, a third of them under the headings of the breasts. */
export const internal: Style = {
  ...prose,
  blocks: {
    rate: 0.38,
    own: ['right', 'left'],
    style: {
      ...prose,
      frames: headedFrames,
      joints: headedJoints,
      extras: headedExtras,
      secondVoices: [],
    },
    placements,
    denials: { none: 'x' },
    unmarked: 'heading-side',
    layouts: [{ kind: 'headed', weight: 1 }],
  },
};
