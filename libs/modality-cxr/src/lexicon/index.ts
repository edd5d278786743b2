import type { Lexicon } from '@labelray/core';
import { atelectasis } from './atelectasis.ts';
import { cardiomegaly } from './cardiomegaly.ts';
import { consolidation } from './consolidation.ts';
import { edema } from './edema.ts';
import { enlargedCardiomediastinum } from './enlargedCardiomediastinum.ts';
import { fracture } from './fracture.ts';
import { lungLesion } from './lungLesion.ts';
import { lungOpacity } from './lungOpacity.ts';
import { noFinding } from './noFinding.ts';
import { pleuralEffusion } from './pleuralEffusion.ts';
import { pleuralOther } from './pleuralOther.ts';
import { pneumonia } from './pneumonia.ts';
import { pneumothorax } from './pneumothorax.ts';
import { supportDevices } from './supportDevices.ts';

/** The words chest X-ray reports use, from clinical English and public reports. */
export const lexicon: Lexicon = {
  findings: {
    'Enlarged Cardiomediastinum': enlargedCardiomediastinum,
    Cardiomegaly: cardiomegaly,
    'Lung Lesion': lungLesion,
    'Lung Opacity': lungOpacity,
    Edema: edema,
    Consolidation: consolidation,
    Pneumonia: pneumonia,
    Atelectasis: atelectasis,
    Pneumothorax: pneumothorax,
    'Pleural Effusion': pleuralEffusion,
    'Pleural Other': pleuralOther,
    Fracture: fracture,
    'Support Devices': supportDevices,
  },
  summary: noFinding,
};
