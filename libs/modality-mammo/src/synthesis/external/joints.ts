import type { Joint } from '@labelray/corpus';

/** Sentences that state two findings in words they share; `value` and where it is said. */
const shared = (value: string, at: string): readonly Joint[] => [
  {
    says: { Mass: value, Calcification: value },
    phenomenon: 'shared-side',
    text: [
      `${at} {form} mass with inner microcalcifications.`,
      `${at} {dense} mass lesion, partly calcified.`,
    ],
    weight: 2,
  },
  {
    says: { Mass: value, 'Nipple Retraction': value },
    phenomenon: 'shared-side',
    text: [`${at} mass lesion dragging and retracting the nipple.`],
  },
  {
    says: { Asymmetry: value, Calcification: value },
    phenomenon: 'shared-side',
    text: [`${at} asymmetric density, {calc} microcalcifications within.`],
  },
  {
    says: { Asymmetry: value, 'Architectural Distortion': value },
    phenomenon: 'shared-side',
    text: [`${at} asymmetric density, architecture distorted.`],
  },
  {
    says: { 'Skin Retraction': value, 'Nipple Retraction': value },
    phenomenon: 'elliptical',
    text: [`${at} retraction of skin/nipple.`, `${at} skin and nipple retracted.`],
    weight: 3,
  },
  {
    says: { 'Skin Thickening': value, 'Trabecular Thickening': value },
    phenomenon: 'elliptical',
    text: [
      `${at} oedema: skin and trabeculae thickened.`,
      `${at} thickening of skin + trabeculae, post irradiation.`,
    ],
    weight: 3,
  },
];

const denied = (value: string): readonly Joint[] => [
  {
    says: { 'Skin Thickening': value, 'Skin Retraction': value },
    phenomenon: 'elliptical',
    text: ['Nil skin thickening/retraction.', 'Skin neither thickened nor retracted.'],
  },
  {
    says: { 'Skin Retraction': value, 'Nipple Retraction': value },
    phenomenon: 'elliptical',
    text: ['Nil retraction of skin/nipple.', 'Nipple + skin not retracted.'],
  },
  {
    says: { 'Skin Thickening': value, 'Nipple Retraction': value },
    phenomenon: 'normality',
    text: ['Skin + nipple regular.', 'Skin, areola and nipple NAD.'],
    unless: ['Skin Retraction'],
  },
];

/** Joint sentences of a whole report, external style. */
export const joints: readonly Joint[] = [
  ...shared('r', '{inRight}:'),
  ...shared('l', '{inLeft}:'),
  ...denied('x'),
];

/** Joint sentences under the heading of a breast. */
export const headedJoints: readonly Joint[] = [...shared('here', '{inHere}'), ...denied('none')];
