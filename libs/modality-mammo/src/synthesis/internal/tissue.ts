import type { Book } from '../book.ts';

/** Asymmetry, distortion and trabeculae, internal style. */
export const tissue: Readonly<Record<string, Book>> = {
  Asymmetry: {
    zones: true,
    one: {
      plain: [
        'There is a focal asymmetry {at}.',
        'A {kind} asymmetry is {seen} {at}.',
        'An asymmetry is {seen} {at} on the MLO view only.',
        '{Kind} asymmetry {at}.',
        'Asymmetric density {at}.',
        'There is asymmetric fibroglandular tissue {at}.',
      ],
      measurement: [
        'A {cm} cm focal asymmetry is {seen} {at}.',
        'Asymmetry {at} spanning {cm} cm.',
      ],
      stable: [
        'The asymmetry {at} is {unchanged} {since}.',
        '{Unchanged} focal asymmetry {at}.',
        'No change in the asymmetry {at}.',
      ],
      change: ['The asymmetry {at} is more conspicuous {since}.', 'Developing asymmetry {at}.'],
      hedge: [
        'Possible focal asymmetry {at}, likely superimposed tissue.',
        'There may be a developing asymmetry {at}.',
      ],
      'unseen-synonym': [
        'More tissue is {seen} {at} than in the mirror-image location.',
        'Glandular tissue {at} has no counterpart on the opposite side.',
        'A one-view density without a match is {seen} {at}.',
        'An area of unequal density is {seen} {at}.',
        'Parenchyma is more prominent {at} than at the corresponding place.',
      ],
    },
    both: {
      plain: [
        'There are focal asymmetries {at}.',
        'Asymmetries are {seen} {at} on one view each.',
        '{Kind} asymmetries {at}.',
      ],
      stable: ['Focal asymmetries {at} are {unchanged}.'],
      hedge: ['Possible small asymmetries {at}, likely overlap.'],
      'unseen-synonym': [
        'Unmatched islands of density are {seen} {at}, each in a different place.',
        'One-view densities without a match are {seen} {at}.',
      ],
    },
    absent: {
      negation: [
        '{No} asymmetry {anywhere}.',
        '{No} suspicious asymmetry {anywhere}.',
        '{No} focal asymmetries {anywhere}.',
      ],
      'post-negation': ['An asymmetry is not {seen} {anywhere}.', 'Asymmetries are not confirmed.'],
      resolved: [
        'The asymmetry of ___ disperses on spot compression.',
        'The asymmetry {seen} {before} is no longer present.',
      ],
      'unseen-synonym': [
        'The density of ___ has effaced with compression, consistent with summation.',
        'The one-view density turned out to be overlap.',
      ],
    },
    absentInBoth: {
      normality: ['Tissue is distributed symmetrically.', 'The breasts are symmetric.'],
      'unseen-synonym': [
        'Both sides mirror each other.',
        'Neither side holds more tissue than the other.',
      ],
    },
    oneSided: [
      'A focal asymmetry is {seen} {at}, none {other}.',
      'No asymmetry {other}. Focal asymmetry {at}.',
    ],
  },
  'Architectural Distortion': {
    zones: true,
    one: {
      plain: [
        'There is architectural distortion {at}.',
        'Architectural distortion is {seen} {at}.',
        'An area of architectural distortion {at}.',
        'Distortion of the parenchyma {at}.',
        'There is subtle distortion {at}.',
      ],
      measurement: ['Architectural distortion {at} spans {cm} cm.'],
      stable: [
        'Postsurgical architectural distortion {at} is {unchanged}.',
        '{Unchanged} distortion {at} at the lumpectomy site.',
      ],
      change: ['Architectural distortion {at} is more pronounced {since}.'],
      hedge: [
        'Possible architectural distortion {at}.',
        'There is questionable distortion {at}, better seen on tomosynthesis.',
      ],
      contrast: ['There is no central density, yet architectural distortion {at}.'],
      'unseen-synonym': [
        'Tissue lines converge to a point {at}.',
        'Parenchymal strands are pulled in {at} without a center.',
        'A radial scar pattern of straight lines is {seen} {at}.',
        'The glandular contour is tethered {at}.',
        'Spicules radiate from a common point {at} with no central lesion.',
      ],
    },
    both: {
      plain: [
        'Architectural distortion is {seen} {at}.',
        'There is postsurgical distortion {at} after reduction.',
      ],
      stable: ['Architectural distortion {at} is {unchanged}.'],
      'unseen-synonym': [
        'Tissue lines are tethered and rearranged {at} after reduction.',
        'Swirled and pulled-in parenchyma {at}, as after mammoplasty.',
      ],
    },
    absent: {
      negation: [
        '{No} architectural distortion {anywhere}.',
        '{No} distortion {anywhere}.',
        '{No} suspicious architectural distortion {anywhere}.',
      ],
      'post-negation': [
        'Architectural distortion is not {seen} {anywhere}.',
        'Distortion is absent {anywhere}.',
      ],
      normality: ['The breast architecture is preserved {anywhere}.'],
      resolved: ['The distortion questioned on ___ did not persist on additional views.'],
      'unseen-synonym': [
        'Parenchymal lines run undisturbed {anywhere}.',
        'No tethering or converging lines {anywhere}.',
      ],
    },
    oneSided: [
      'Architectural distortion is {seen} {at} but not {other}.',
      'No distortion {other}; architectural distortion {at}.',
    ],
  },
  'Trabecular Thickening': {
    zones: false,
    one: {
      plain: [
        'There is trabecular thickening {at}.',
        'Diffuse trabecular thickening is {seen} {at}.',
        'The trabeculae are thickened {at}.',
        'Trabecular thickening {at}, as after radiation.',
        'Thickened trabeculae {at}.',
      ],
      stable: ['Trabecular thickening {at} is {unchanged} {since}.'],
      change: ['Trabecular thickening {at} has improved since radiation.'],
      hedge: ['Possible mild trabecular thickening {at}.'],
      'unseen-synonym': [
        'A coarse reticular interstitial pattern is {seen} {at}.',
        "Cooper's ligaments are thickened {at}.",
        'Fibrous septa are prominent and thick {at}.',
        'Coarsened stromal markings {at}.',
        'Septal lines are broadened {at}, likely lymphedema.',
      ],
    },
    both: {
      plain: [
        'There is trabecular thickening {at}.',
        'Diffuse trabecular thickening {at}, likely from heart failure.',
        'The trabeculae are thickened {at}.',
      ],
      'unseen-synonym': [
        'Septal lines are broadened {at}, likely fluid overload.',
        "Cooper's ligaments are thickened {at}.",
      ],
      hedge: ['Possible trabecular thickening {at}.'],
    },
    absent: {
      negation: ['{No} trabecular thickening {anywhere}.', '{No} thickened trabeculae {anywhere}.'],
      normality: ['The trabecular pattern is normal {anywhere}.'],
      resolved: ['Trabecular thickening after radiation has resolved.'],
      'post-negation': ['Trabecular thickening is not {seen}.'],
      'unseen-synonym': [
        'Septa and ligaments are of normal caliber.',
        'Fine stromal markings throughout.',
      ],
    },
    oneSided: ['Trabecular thickening is {seen} {at} and not {other}.'],
  },
};
