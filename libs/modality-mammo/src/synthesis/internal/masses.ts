import type { Book } from '../book.ts';

/** Nodules and masses, internal style. */
export const masses: Readonly<Record<string, Book>> = {
  Nodule: {
    zones: true,
    one: {
      plain: [
        'There is a {size} nodule {at}.',
        'A {margin} nodule is {seen} {at}.',
        'A small nodule is {seen} {at}.',
        'Nodule {at}, {margin} in outline.',
        'Note is made of a {margin} nodule {at}.',
        'A nodular opacity is {seen} {at}.',
      ],
      measurement: [
        'There is a {mm} mm nodule {at}.',
        'A nodule measuring {mm} x {mm} mm is {seen} {at}.',
        'Nodule {at}, {mm} mm, {cm} cm from the nipple.',
      ],
      stable: [
        'The nodule {at} is {unchanged} {since}.',
        '{Unchanged} {mm} mm nodule {at}.',
        'No change in the nodule {at}.',
      ],
      change: [
        'The nodule {at} has grown from {mm} mm {since}.',
        'The nodule {at} is smaller than {before}.',
      ],
      hedge: [
        'There may be a small nodule {at}.',
        'Possible nodule {at}, seen on one view only.',
        'A questionable nodule {at} needs spot compression.',
      ],
      'unseen-synonym': [
        'A nodular focus is {seen} {at}.',
        'A {mm} mm nodular density is {seen} {at}.',
        'A micronodule is {seen} {at}.',
        'Focal nodularity of {mm} mm is {seen} {at}.',
        'A pea-sized nodular shadow is {seen} {at}.',
        'A nodular lesion no larger than {mm} mm {at}.',
      ],
      contrast: ['The nodule {at} is new, but nothing else has changed.'],
    },
    both: {
      plain: [
        'There are several small nodules {at}.',
        'Multiple {margin} nodules are {seen} {at}.',
        'Scattered nodules {at}, up to {mm} mm.',
      ],
      stable: ['Small nodules {at} are {unchanged}.'],
      hedge: ['There may be tiny nodules {at}.'],
      'unseen-synonym': [
        'Nodular foci are scattered {at}.',
        'Micronodules are peppered {at}.',
        'Pea-sized nodular shadows of up to 9 mm {at}.',
      ],
    },
    absent: {
      negation: [
        '{No} nodule {anywhere}.',
        '{No} suspicious nodules {anywhere}.',
        '{No} nodular opacity {anywhere}.',
      ],
      'post-negation': ['Nodules are not {seen} {anywhere}.', 'A nodule is not confirmed.'],
      resolved: [
        'The nodule described on ___ is no longer seen.',
        'The previous nodule has resolved.',
      ],
      history: ['The nodule of ___ has been excised.'],
      'cannot-exclude': ['A small nodule cannot be excluded in this dense tissue.'],
      'unseen-synonym': [
        'No nodular focus {anywhere}.',
        'No micronodules or focal nodularity {anywhere}.',
        'The nodular shadow of ___ turned out to be overlap.',
      ],
    },
    oneSided: [
      'There is a nodule {at} but none {other}.',
      'No nodule {other}. One nodule {at}.',
      'A {mm} mm nodule is {seen} {at}, whereas no nodule is {seen} {other}.',
    ],
  },
  Mass: {
    zones: true,
    one: {
      plain: [
        'There is a {shape} mass {at}.',
        'There is a {shape}, {margin} mass {at}.',
        'A {margin} mass is {seen} {at}.',
        'An irregular mass with {margin} margins is {seen} {at}.',
        'A dominant mass occupies the tissue {at}.',
        '{Shape} mass {at}, {margin} in outline.',
        'A soft tissue mass is {seen} {at}.',
        'Note is made of a mass {at}.',
        'An oil cyst is {seen} {at}.',
        'There is a fibroadenoma {at}.',
      ],
      measurement: [
        'There is a {mm} mm {shape} mass {at}.',
        'A {shape} mass {at} measures {cm} x {cm} cm.',
        'Mass {at}, {cm} cm in greatest dimension, {mm} mm from the chest wall.',
      ],
      stable: [
        'The {shape} mass {at} is {unchanged} {since}.',
        '{Unchanged} {margin} mass {at}.',
        'No interval change in the mass {at}.',
      ],
      change: [
        'The mass {at} has enlarged {since}.',
        'The known mass {at} has decreased in size after chemotherapy.',
        'The mass {at} is new {since}.',
      ],
      hedge: [
        'There is a possible mass {at}.',
        'A {margin} density {at} may represent a mass.',
        'Findings {at} are suspicious for a small mass.',
        'Questionable {shape} mass {at}, partly hidden by glandular tissue.',
      ],
      'anatomical-ambiguity': [
        'A solid mass in the axillary tail {at}, not a node.',
        'A subcutaneous mass with its base on the skin {at}.',
      ],
      'unseen-synonym': [
        'A stellate lesion {at} is highly worrisome for carcinoma.',
        'A {cm} cm space-occupying process is {seen} {at}.',
        'A tumor of {cm} cm is {seen} {at}.',
        'A {margin} lesion is {seen} {at}.',
        'A lump-like opacity with spicules is {seen} {at}.',
        'The biopsy-proven cancer {at} is again {seen}.',
        'A circumscribed opacity with a halo is {seen} {at}.',
        'A lobulated growth displaces the tissue {at}.',
        'The hamartoma {at} has its typical mixed content.',
      ],
      contrast: [
        'The mass {at} is visible, though without a halo.',
        'No new abnormality, but the mass {at} persists.',
      ],
    },
    both: {
      plain: [
        'There are multiple {margin} masses {at}.',
        'Several {shape} masses are {seen} {at}.',
        'Masses are {seen} {at}, the largest {cm} cm.',
        'Multiple cysts {at}.',
        'Numerous fibroadenomas {at}.',
      ],
      stable: ['Multiple circumscribed masses {at} are {unchanged} {since}.'],
      change: ['The masses {at} have enlarged {since}.'],
      hedge: ['There may be masses {at} behind dense tissue.'],
      'unseen-synonym': [
        'Space-occupying processes are {seen} {at}.',
        'Lobulated growths are present {at}.',
        'Well-outlined round opacities of up to {cm} cm {at}, in keeping with fluid-filled lesions.',
      ],
    },
    absent: {
      negation: [
        '{No} mass {anywhere}.',
        '{No} suspicious mass {anywhere}.',
        '{No} dominant mass {anywhere}.',
        '{No} discrete masses {anywhere}.',
        'Negative for a mass {anywhere}.',
      ],
      'post-negation': [
        'A mass is not {seen} {anywhere}.',
        'Masses are absent {anywhere}.',
        'The palpable lump has no mammographic correlate: no mass is {seen}.',
      ],
      resolved: [
        'The mass {seen} {before} has resolved.',
        'The previously described cyst has disappeared.',
        'After chemotherapy the mass is no longer visible.',
      ],
      history: ['The carcinoma was removed in ___, without residual mass.'],
      'cannot-exclude': [
        'A small mass cannot be excluded within dense tissue.',
        'Dense tissue may hide a mass.',
      ],
      normality: ['Mammographically normal parenchyma {anywhere}.'],
      'unseen-synonym': [
        'No tumor is visible {anywhere}.',
        'Nothing space-occupying {anywhere}.',
        'Free of any growth {anywhere}.',
        'No lesion stands out {anywhere}.',
      ],
    },
    oneSided: [
      'There is a mass {at}; no mass is {seen} {other}.',
      'No mass {other}. There is a {shape} mass {at}.',
      'While no mass is {seen} {other}, a {margin} one is {seen} {at}.',
      'A {cm} cm mass is {seen} {at} and none {other}.',
    ],
  },
};
