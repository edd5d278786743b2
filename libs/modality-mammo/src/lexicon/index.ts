import type { Lexicon } from '@labelray/core';
import { architecturalDistortion } from './architecturalDistortion.ts';
import { asymmetry } from './asymmetry.ts';
import { calcification } from './calcification.ts';
import { denials } from './denials.ts';
import { intramammaryLymphNode } from './intramammaryLymphNode.ts';
import { lymphNodeEnlargement } from './lymphNodeEnlargement.ts';
import { mass } from './mass.ts';
import { nippleRetraction } from './nippleRetraction.ts';
import { nodule } from './nodule.ts';
import { sides } from './sides.ts';
import { skinRetraction } from './skinRetraction.ts';
import { skinThickening } from './skinThickening.ts';
import { trabecularThickening } from './trabecularThickening.ts';

/** The words mammography reports use, from clinical English and public reports. */
export const lexicon: Lexicon = {
  findings: {
    Nodule: nodule,
    Mass: mass,
    Calcification: calcification,
    Asymmetry: asymmetry,
    'Architectural Distortion': architecturalDistortion,
    'Skin Thickening': skinThickening,
    'Lymph Node Enlargement': lymphNodeEnlargement,
    'Intramammary Lymph Node': intramammaryLymphNode,
    'Nipple Retraction': nippleRetraction,
    'Skin Retraction': skinRetraction,
    'Trabecular Thickening': trabecularThickening,
  },
  denials,
  assertions: [
    'scattered',
    'benign',
    'coarse',
    'vascular',
    'multiple',
    'several',
    'few',
    'multifocal',
  ],
  sides,
};
