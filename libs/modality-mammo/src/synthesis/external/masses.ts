import type { Book } from '../book.ts';

/** Nodules and masses, external style. */
export const masses: Readonly<Record<string, Book>> = {
  Nodule: {
    zones: true,
    one: {
      plain: [
        '{at} nodule, {edge}.',
        '{at} {edge} nodule {depicted}.',
        'Nodule of {breast}.',
        '{at} nodular shadow.',
        'Solitary nodule, {breast}.',
      ],
      measurement: ['{at} nodule {mm}x{mm} mm.', '{at} nodule, max. diameter {mm} mm.'],
      stable: ['{at} nodule, stationary course.', 'Stationary nodule of {breast}.'],
      change: ['{at} nodule, progressive in comparison with XXXX.'],
      hedge: ['?{at} nodule.', '{at} shadow, nodule suspected.'],
      'unseen-synonym': [
        '{at} nodular formation.',
        '{at} nodular thickening of glandular tissue.',
        '{at} nodulus, {mm} mm.',
        '{at} small nodose lesion.',
      ],
    },
    both: {
      plain: ['{at} nodules.', '{at} scattered {edge} nodules.', 'Nodules dispersed, {breast}.'],
      stable: ['{at} nodules, stationary course.'],
      'unseen-synonym': ['{at} nodular formations.', '{at} noduli up to {mm} mm.'],
    },
    absent: {
      negation: ['{Nil} nodule {anywhere}.', '{Nil} nodular shadow {anywhere}.'],
      'post-negation': ['Nodule: none {anywhere}.', 'Nodules not depicted.'],
      resolved: ['Nodule of XXXX vanished.', 'Former nodule no more delineated.'],
      history: ['Nodule excised XXXX.'],
      'cannot-exclude': ['Small nodule not excludable in dense gland.'],
      'unseen-synonym': ['{Nil} nodular formation {anywhere}.', 'Free of noduli.'],
    },
    oneSided: ['{at} nodule, none {other}.', 'Nil nodule {other}, {at} nodule depicted.'],
  },
  Mass: {
    zones: true,
    one: {
      plain: [
        '{at} {dense} {form} mass of {edge} border.',
        '{at} mass lesion, {edge}.',
        '{at} {form} mass is {depicted}.',
        '{at} space occupying lesion, {edge}.',
        'Mass of {breast}, {form}, {edge}.',
        '{at} {dense} stellate mass lesion.',
        '{at} cyst.',
        'Dominant mass lesion, {breast}.',
      ],
      measurement: [
        '{at} {form} mass {mm}x{mm} mm.',
        '{at} mass lesion, about {cm} cm in diameter.',
        'Mass of {breast}, {cm} cm, reaching the pectoral muscle.',
      ],
      stable: ['{at} mass, stationary course.', 'Stationary {form} mass of {breast}.'],
      change: [
        '{at} mass, regressive under chemotherapy.',
        '{at} mass lesion, progressive in comparison with XXXX.',
        'Newly appeared {at} mass.',
      ],
      hedge: [
        '?{at} mass.',
        '{at} mass lesion suspected.',
        '{at} {dense} area, most likely a mass.',
        '{at} opacity, DD mass.',
      ],
      contrast: ['{at} mass, yet without halo.', 'Nil further, yet {at} mass lesion.'],
      'anatomical-ambiguity': [
        '{at} solid mass of axillary tail.',
        '{at} subcutaneous mass, skin-near.',
      ],
      'unseen-synonym': [
        '{at} SOL, {edge}.',
        '{at} {dense} rounded opacity, {edge}.',
        '{at} neoplastic growth of {cm} cm.',
        '{at} tumour with stellate outgrowths.',
        '{at} ulcerating growth.',
        '{at} encapsulated fat-containing lesion, as in lipoma.',
        'Known carcinoma of {breast} again visible.',
        '{at} focal lesion of {mm} mm.',
        '{at} space-taking process of {form} outline.',
        '{at} blastoma-like formation.',
      ],
    },
    both: {
      plain: [
        '{at} multiple {form} masses.',
        '{at} {edge} masses are {depicted}.',
        'Multiple mass lesions, {breast}.',
        '{at} multiple cysts.',
      ],
      stable: ['{at} masses, stationary course.'],
      hedge: ['?{at} masses.'],
      'unseen-synonym': [
        '{at} rounded opacities, {edge}.',
        '{at} SOLs of variable size.',
        '{at} focal lesions up to {cm} cm.',
      ],
    },
    absent: {
      negation: [
        '{Nil} mass lesion {anywhere}.',
        '{Nil} stellate mass {anywhere}.',
        '{Nil} dominant mass lesion {anywhere}.',
        '{Nil} space occupying lesion {anywhere}.',
      ],
      'post-negation': ['Mass: none {anywhere}.', 'Mass lesion not depicted {anywhere}.'],
      resolved: ['Mass of XXXX vanished.', 'Former cyst no more delineated.'],
      history: ['Post excision of mass XXXX, nil residual.', 'Operated carcinoma, nil recurrence.'],
      'cannot-exclude': [
        'Small mass not excludable in dense gland.',
        'Mass may be masked, US needed.',
      ],
      normality: ['Gland of regular aspect {anywhere}.'],
      'unseen-synonym': [
        '{Nil} SOL {anywhere}.',
        '{Nil} focal lesion {anywhere}.',
        'Free of tumour {anywhere}.',
        'Nothing focal {anywhere}.',
      ],
    },
    oneSided: [
      '{at} mass lesion, none {other}.',
      'Nil mass {other}, yet {at} {form} mass.',
      '{at} {form} mass; free of mass {other}.',
    ],
  },
};
