import type { FindingLexicon } from '@labelray/core';

export const nippleRetraction: FindingLexicon = {
  mentions: [
    'nipple|nipples retraction|inversion|invagination|depression|indrawing|retractions',
    'nipple areola|areolar complex? retraction',
    'retracted|inverted|invaginated|depressed|indrawn|sunken nipple|nipples',
    'retraction|inversion|invagination|depression|indrawing of the? left|right|both? nipple|nipples',
    'retracting|pulling|drawing|inverting the? overlying? nipple|nipples',
    'nipple and|or skin retraction',
    'nipple|nipples pulled|drawn in|inward|inwards',
    'retraction of the? skin and|or the? nipple',
    'retracts|retract|inverts|pulls the? nipple',
  ],
  anatomy: ['nipple|nipples', 'nipple areolar|areola complex'],
  abnormal: [
    'retracted',
    'retraction',
    'inverted',
    'inversion',
    'invaginated',
    'depressed',
    'indrawn',
    'sunken',
    'drawn in',
    'drawn inward|inwards',
    'pulled in',
    'pulled inward|inwards',
    'flattened',
  ],
  unmentions: [
    'behind|beneath|under|below|to|from|posterior|near|reaching the? nipple',
    'posterior to the? nipple',
    'deep to the? nipple',
    'nipple discharge|thickening|marker',
    'cm|mm from the? nipple',
  ],
};
