import type { Book } from '../book.ts';

/** Calcifications of any form, internal style. */
export const calcifications: Readonly<Record<string, Book>> = {
  Calcification: {
    zones: true,
    one: {
      plain: [
        'There are {form} calcifications {at}.',
        'A cluster of {badform} calcifications is {seen} {at}.',
        'Grouped {badform} microcalcifications are {seen} {at}.',
        '{Form} calcifications {at}.',
        'Calcifications are {seen} {at} in a {distribution} distribution.',
        'Vascular calcifications are {seen} {at}.',
        'A single {form} calcification is {seen} {at}.',
        'Benign-appearing calcifications {at}.',
      ],
      measurement: [
        'A {mm} mm group of {badform} calcifications is {seen} {at}.',
        'Calcifications span {cm} cm {at}.',
      ],
      stable: [
        'Calcifications {at} are {unchanged} {since}.',
        '{Unchanged} {form} calcifications {at}.',
        'No change in the number of calcifications {at}.',
      ],
      change: [
        'Calcifications {at} have increased in number {since}.',
        'Calcifications {at} are new {since}.',
        'Fewer calcifications remain {at} after biopsy.',
      ],
      hedge: [
        'Possible faint calcifications {at}.',
        'There may be a few calcifications {at}; magnification views are advised.',
        'Findings {at} probably represent calcifications of the skin.',
      ],
      contrast: [
        'Coarse benign calcifications {at}, but no suspicious ones.',
        'No suspicious microcalcifications, only {form} calcifications {at}.',
      ],
      'anatomical-ambiguity': [
        'Dermal calcifications are {seen} {at}.',
        'Calcifications of the nipple-areolar skin {at}.',
      ],
      'unseen-synonym': [
        'Calcific deposits are {seen} {at}.',
        'Fine calcium specks are grouped {at}.',
        'Milk of calcium layers {at}.',
        'An area of fat necrosis with an eggshell rim of calcium is {seen} {at}.',
        'Salt-like bright particles cluster {at}.',
        'A calcified fat lobule is {seen} {at}.',
        'Tram-track vessel walls {at}.',
        'Casting particles follow a duct {at}.',
        'Psammomatous granules are {seen} {at}.',
      ],
    },
    both: {
      plain: [
        'Scattered {form} calcifications are {seen} {at}.',
        'There are vascular calcifications {at}.',
        'Diffuse benign calcifications {at}.',
        'Secretory calcifications {at}.',
        'Calcifications are {seen} {at}, none of them suspicious.',
      ],
      stable: ['Scattered calcifications {at} are {unchanged}.'],
      change: ['Calcifications {at} have slightly increased {since}.'],
      contrast: ['No suspicious microcalcifications; benign ones are scattered {at}.'],
      hedge: ['There are probably dermal calcifications {at}.'],
      'unseen-synonym': [
        'Calcium specks are sprinkled {at}.',
        'Tram-track vessel walls are {seen} {at}.',
        'Bright calcific particles are diffusely spread {at}.',
        'Calcified vessels {at}.',
      ],
    },
    absent: {
      negation: [
        '{No} suspicious calcifications {anywhere}.',
        '{No} microcalcifications {anywhere}.',
        '{No} clustered calcifications {anywhere}.',
        '{No} suspicious grouped microcalcifications {anywhere}.',
      ],
      'post-negation': [
        'Suspicious calcifications are not {seen} {anywhere}.',
        'Calcifications are absent {anywhere}.',
      ],
      resolved: [
        'The calcifications of ___ have been removed at biopsy.',
        'Calcifications {seen} {before} are no longer present.',
      ],
      history: ['The calcifications were excised in ___, without residue.'],
      'cannot-exclude': ['Faint calcifications cannot be excluded without magnification.'],
      'unseen-synonym': [
        'No calcium specks {anywhere}.',
        'No bright particles to suggest ductal disease {anywhere}.',
        'Nothing of calcific density {anywhere}.',
      ],
    },
    oneSided: [
      'Calcifications are {seen} {at}, none {other}.',
      'No calcifications {other}; a few {form} calcifications {at}.',
      'There are grouped calcifications {at}, whereas none are {seen} {other}.',
    ],
  },
};
