import type { Joint } from '@labelray/corpus';

/** Sentences that state two findings in words they share; `value` and where it is said. */
const shared = (value: string, at: string): readonly Joint[] => [
  {
    says: { Mass: value, Calcification: value },
    phenomenon: 'shared-side',
    text: [
      `There is a {shape} mass with associated calcifications ${at}.`,
      `A {margin} mass containing {form} calcifications is {seen} ${at}.`,
      `A calcified mass, likely a degenerating fibroadenoma, is {seen} ${at}.`,
    ],
  },
  {
    says: { Mass: value, 'Architectural Distortion': value },
    phenomenon: 'shared-side',
    text: [`A {margin} mass with surrounding architectural distortion is {seen} ${at}.`],
  },
  {
    says: { Asymmetry: value, Calcification: value },
    phenomenon: 'shared-side',
    text: [`Focal asymmetry with {badform} calcifications ${at}.`],
  },
  {
    says: { 'Skin Retraction': value, 'Nipple Retraction': value },
    phenomenon: 'elliptical',
    text: [`Skin and nipple retraction is {seen} ${at}.`, `Retraction of nipple and skin ${at}.`],
    weight: 3,
  },
  {
    says: { 'Skin Thickening': value, 'Trabecular Thickening': value },
    phenomenon: 'elliptical',
    text: [
      `There is skin and trabecular thickening ${at}.`,
      `Diffuse edema with thickened skin and trabeculae ${at}.`,
    ],
    weight: 2,
  },
  {
    says: { 'Skin Thickening': value, 'Skin Retraction': value },
    phenomenon: 'elliptical',
    text: [`Skin thickening and retraction ${at} at the scar.`],
    weight: 2,
  },
  {
    says: { Mass: value, 'Nipple Retraction': value },
    phenomenon: 'shared-side',
    text: [`A retroareolar mass retracts the nipple ${at}.`],
  },
];

const denied = (value: string): readonly Joint[] => [
  {
    says: { 'Skin Thickening': value, 'Skin Retraction': value },
    phenomenon: 'elliptical',
    text: [
      'No skin thickening or retraction.',
      'There is no thickening or retraction of the skin.',
    ],
  },
  {
    says: { 'Skin Retraction': value, 'Nipple Retraction': value },
    phenomenon: 'elliptical',
    text: ['No skin or nipple retraction.', 'No retraction of the nipple or the skin.'],
  },
  {
    says: { 'Skin Thickening': value, 'Nipple Retraction': value },
    phenomenon: 'normality',
    text: ['The skin and nipple are normal.', 'Skin and nipple are unremarkable.'],
    unless: ['Skin Retraction'],
  },
];

/** Joint sentences of a whole report, internal style. */
export const joints: readonly Joint[] = [
  ...shared('r', '{inRight}'),
  ...shared('l', '{inLeft}'),
  ...denied('x'),
];

/** Joint sentences under the heading of a breast. */
export const headedJoints: readonly Joint[] = [...shared('here', '{inHere}'), ...denied('none')];
