import type { Book } from '../book.ts';

/** Asymmetry, distortion and trabeculae, external style. */
export const tissue: Readonly<Record<string, Book>> = {
  Asymmetry: {
    zones: true,
    one: {
      plain: [
        '{at} asymmetric density.',
        '{at} focal asymmetric density is {depicted}.',
        '{at} asymmetrically dense gland.',
        '{at} asymmetry, {spread}.',
        'Asymmetric glandular island, {breast}.',
      ],
      measurement: ['{at} asymmetric density of {cm} cm.'],
      stable: ['{at} asymmetric density, stationary course.'],
      change: ['{at} asymmetric density, progressive in comparison with XXXX.'],
      hedge: ['?{at} asymmetry.', '{at} asymmetric density suspected, DD summation.'],
      'unseen-synonym': [
        '{at} added density compared to the opposite gland.',
        '{at} unequal glandular distribution with excess tissue.',
        '{at} increased opacity, absent on the mirror side.',
        '{at} density visible in one projection only.',
        '{at} glandular plus without mirror equivalent.',
      ],
    },
    both: {
      plain: ['{at} focal asymmetric densities.', 'Focal asymmetries, {breast}.'],
      'unseen-synonym': ['{at} islands of density without mirror equivalent.'],
    },
    absent: {
      negation: ['{Nil} asymmetry {anywhere}.', '{Nil} asymmetric density {anywhere}.'],
      'post-negation': ['Asymmetry: none.', 'Asymmetric density not reproduced.'],
      resolved: ['Asymmetry of XXXX vanished on spot view.'],
      'unseen-synonym': ['{Nil} unequal density.', 'Added density of XXXX was summation.'],
    },
    absentInBoth: {
      normality: ['Symmetrical glandular distribution.', 'Gland symmetrical R/L.'],
      'unseen-synonym': ['Gland R = L.', 'Equal glandular distribution.'],
    },
    oneSided: ['{at} asymmetric density, none {other}.'],
  },
  'Architectural Distortion': {
    zones: true,
    one: {
      plain: [
        '{at} architectural distortion, {spread}.',
        '{at} distorted architecture.',
        '{at} area of distortion is {depicted}.',
        'Distorted architecture of {breast}.',
      ],
      measurement: ['{at} distorted area of {cm} cm.'],
      stable: ['{at} distorted architecture at operative bed, stationary course.'],
      change: ['{at} distortion, progressive in comparison with XXXX.'],
      hedge: ['?{at} distortion.', '{at} distorted architecture suspected.'],
      'unseen-synonym': [
        '{at} converging strands, nil central density.',
        '{at} stromal traction.',
        '{at} star-shaped retraction of gland.',
        '{at} disturbed parenchymal lines.',
        '{at} disrupted glandular texture with pulling.',
      ],
    },
    both: {
      plain: ['{at} architectural distortion after plasty.', 'Distorted architecture, {breast}.'],
      'unseen-synonym': ['{at} disturbed parenchymal lines after plasty.'],
    },
    absent: {
      negation: ['{Nil} distortion {anywhere}.', '{Nil} distorted architecture {anywhere}.'],
      'post-negation': ['Distortion: none {anywhere}.', 'Distorted area not reproduced.'],
      normality: ['Architecture kept {anywhere}.'],
      resolved: ['Distortion of XXXX vanished on tomosynthesis.'],
      'unseen-synonym': ['{Nil} stromal traction {anywhere}.', 'Parenchymal lines regular.'],
    },
    oneSided: ['{at} distorted architecture, not {other}.'],
  },
  'Trabecular Thickening': {
    zones: false,
    one: {
      plain: [
        '{at} thickened trabeculae.',
        'Trabecular thickening of {breast}.',
        '{at} trabecular thickening, diffuse.',
        'Trabeculae of {breast} thickened.',
      ],
      stable: ['{at} trabecular thickening, stationary course.'],
      change: ['{at} trabecular thickening, regressive after therapy.'],
      hedge: ['?{at} trabecular thickening.'],
      'unseen-synonym': [
        '{at} coarse trabeculae.',
        '{at} coarse stroma with thick septa.',
        '{at} prominent interstitial markings, lymphatic congestion.',
        '{at} stromal coarsening as in mastitis.',
        'Coarse trabecular pattern of {breast}.',
      ],
    },
    both: {
      plain: ['{at} thickened trabeculae.', 'Trabecular thickening, {breast}, cardiac cause.'],
      'unseen-synonym': ['{at} coarse trabeculae.', '{at} prominent interstitial markings.'],
    },
    absent: {
      negation: [
        '{Nil} trabecular thickening {anywhere}.',
        '{Nil} thickened trabeculae {anywhere}.',
      ],
      'post-negation': ['Trabecular thickening: none.'],
      normality: ['Trabeculae delicate {anywhere}.'],
      resolved: ['Trabecular thickening of XXXX vanished.'],
      'unseen-synonym': ['{Nil} coarse stroma {anywhere}.'],
    },
    oneSided: ['{at} thickened trabeculae, not {other}.'],
  },
};
