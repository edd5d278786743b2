import { mergePhrases, type Style } from '@labelray/corpus';
import { bonesDevices } from './bonesDevices.ts';
import { edemaAtelectasis } from './edemaAtelectasis.ts';
import { fillers } from './fillers.ts';
import { frames } from './frames.ts';
import { heart } from './heart.ts';
import { joints } from './joints.ts';
import { longTail } from './longTail.ts';
import { lungs } from './lungs.ts';
import { misleading } from './misleading.ts';
import { nouns } from './nouns.ts';
import { pleura } from './pleura.ts';
import {
  asides,
  extras,
  impression,
  layouts,
  normals,
  removable,
  secondVoices,
  sections,
} from './surroundings.ts';
import { elaborate } from './elaborate.ts';
import { unless } from '../unless.ts';

/** The house style of a teaching hospital: full sentences, devices first, de-identified with `___`. */
export const internal: Style = {
  phrases: mergePhrases(
    heart,
    lungs,
    edemaAtelectasis,
    pleura,
    bonesDevices,
    misleading,
    longTail,
    elaborate,
  ),
  fillers,
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
    plain: 5,
    negation: 4,
    normality: 5,
    hedge: 4,
    'unseen-synonym': 5.2,
    stable: 1.4,
    'not-assessable': 1,
    history: 0.6,
    laterality: 2,
    'device-position': 4,
    'anatomical-ambiguity': 3,
  },
  topics: {
    devices: ['LINES AND TUBES'],
    lungs: ['LUNGS'],
    pleura: ['PLEURA'],
    heart: ['HEART AND MEDIASTINUM'],
    bones: ['BONES'],
    notice: ['NOTIFICATION'],
  },
  layouts,
  rates: {
    joint: 0.45,
    frame: 0.72,
    template: 0.3,
    extra: 0.36,
    verbose: 0.1,
    typo: 0.035,
    redaction: 0.03,
    disorder: 0.15,
  },
  removable,
  removed: '___',
  sections,
  impression,
};
