import type { Book } from '../book.ts';

/** Calcifications of any form, external style. */
export const calcifications: Readonly<Record<string, Book>> = {
  Calcification: {
    zones: true,
    one: {
      plain: [
        '{at} {calc} calcifications.',
        '{at} macrocalcification is {depicted}.',
        '{at} clustered microcalcifications of worrying aspect.',
        '{at} calcification, {calc}.',
        'Calcifications of {breast}, {calc}.',
        '{at} microcalcifications, {spread}.',
        '{at} arterial calcification.',
      ],
      measurement: [
        '{at} cluster of microcalcifications {mm} mm.',
        '{at} calcifications over {cm} cm.',
      ],
      stable: ['{at} calcifications, stationary course.', 'Stationary calcifications, {breast}.'],
      change: [
        '{at} calcifications, progressive in number.',
        'Newly appeared {at} microcalcifications.',
      ],
      hedge: ['?{at} microcalcifications.', '{at} calcifications suspected, magnification needed.'],
      contrast: [
        '{at} macrocalcification, nil worrying microcalcifications.',
        'Nil worrying clusters, yet {at} {calc} calcifications.',
      ],
      'anatomical-ambiguity': [
        '{at} cutaneous calcifications.',
        '{at} calcifications of the skin fold.',
      ],
      'unseen-synonym': [
        '{at} calcific foci.',
        '{at} microcalcs, {spread}.',
        '{at} calcium deposit.',
        '{at} calcified arteries.',
        '{at} egg-shell lesion, calcified wall.',
        '{at} calcareous grains.',
        '{at} fibroadenoma remnant turned to chalk.',
        '{at} radio-dense grains along the ducts.',
        '{at} microliths.',
      ],
    },
    both: {
      plain: [
        '{at} {calc} calcifications.',
        '{at} arterial calcifications.',
        'Dispersed macrocalcifications, {breast}.',
        '{at} dispersed calcifications, benign aspect.',
      ],
      stable: ['{at} calcifications, stationary course.'],
      contrast: ['{at} macrocalcifications, nil worrying clusters.'],
      'unseen-synonym': [
        '{at} calcific foci.',
        '{at} microcalcs dispersed.',
        '{at} calcified arteries.',
        '{at} calcareous grains.',
      ],
    },
    absent: {
      negation: [
        '{Nil} worrying microcalcifications {anywhere}.',
        '{Nil} microcalcification clusters {anywhere}.',
        '{Nil} calcifications {anywhere}.',
      ],
      'post-negation': ['Microcalcifications: none {anywhere}.', 'Calcifications not depicted.'],
      resolved: ['Calcifications of XXXX removed by vacuum biopsy.'],
      history: ['Microcalcifications excised XXXX, nil residual.'],
      'cannot-exclude': ['Fine microcalcifications not excludable, motion blur.'],
      'unseen-synonym': [
        '{Nil} calcific foci {anywhere}.',
        '{Nil} microcalcs {anywhere}.',
        'Free of calcium {anywhere}.',
      ],
    },
    oneSided: [
      '{at} calcifications, none {other}.',
      'Nil calcifications {other}, {at} macrocalcification.',
    ],
  },
};
